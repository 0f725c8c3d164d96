using ErpWeb.Accounting.Accounts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Banking.Rules;

/// <summary>Keeps the rules for lines of statements, and their order.</summary>
public sealed class BankRuleService(TenantDb tenantDb, BankRuleReader reader)
{
    public const int Most = 200;

    public async Task<Result> SaveAsync(BankRuleDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.RuleEdit, ct);
        var errors = Check(draft).ToList();
        if (await reader.CheckTargetsAsync(db, draft, ct) is { } wrong)
            errors.Add(wrong);
        var rule = draft.Id is { } id ? await db.BankRules.SingleOrDefaultAsync(row => row.Id == id, ct) : null;
        if (draft.Id is not null && rule is null)
            return new Error("banking.rule.missing", "This rule does not exist, or not in this business.");
        if (rule is null && await db.BankRules.CountAsync(ct) >= Most)
            errors.Add(new("banking.rule.most", $"There may be {Most} rules."));
        if (errors.Count > 0)
            return errors;
        rule ??= db.BankRules.Add(new() { Id = Ids.New(), Name = "", Position = (await db.BankRules.MaxAsync(row => (int?)row.Position, ct) ?? 0) + 1 }).Entity;
        (rule.Name, rule.Contains, rule.Narration) = (PlainText.Of(draft.Name), PlainText.Of(draft.Contains), PlainText.Of(draft.Narration));
        (rule.BankAccountId, rule.Direction, rule.AtLeast, rule.AtMost) = (draft.BankAccountId, draft.Direction, draft.AtLeast, draft.AtMost);
        (rule.Action, rule.IsAutomatic, rule.IsActive) = (draft.Action, draft.IsAutomatic, draft.IsActive);
        var isOfParty = draft.Action is BankRuleAction.Customer or BankRuleAction.Supplier;
        rule.PartyId = isOfParty ? draft.Party!.Id : null;
        rule.TargetAccountId = isOfParty ? null : draft.Target!.Id;
        if (draft.Id is not null)
            db.Entry(rule).Property(row => row.Version).OriginalValue = draft.Version;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("banking.rule.changed", "Somebody else changed this rule meanwhile. Open it again.");
        }
        return Result.Success;
    }

    /// <summary>Lets the rule be asked one place earlier.</summary>
    public async Task MoveUpAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.RuleEdit, ct);
        var rules = await db.BankRules.OrderBy(rule => rule.Position).ThenBy(rule => rule.Id).ToListAsync(ct);
        if (rules.FindIndex(rule => rule.Id == id) is not (> 0 and var at))
            return;
        (rules[at - 1], rules[at]) = (rules[at], rules[at - 1]);
        foreach (var (index, rule) in rules.Index())
            rule.Position = index + 1;
        await db.SaveChangesAsync(ct);
    }

    public async Task RemoveAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.RuleEdit, ct);
        if (await db.BankRules.SingleOrDefaultAsync(rule => rule.Id == id, ct) is not { } found)
            return;
        db.BankRules.Remove(found);
        await db.SaveChangesAsync(ct);
    }

    private static IEnumerable<Error> Check(BankRuleDraft draft)
    {
        if (PlainText.Of(draft.Name).Length is 0 or > BankRule.NameMaxLength)
            yield return new("banking.rule.name", $"Enter a name of at most {BankRule.NameMaxLength} characters.", nameof(draft.Name));
        if (draft.Contains.Length > BankRule.ContainsMaxLength)
            yield return new("banking.rule.contains", $"At most {BankRule.ContainsMaxLength} characters.", nameof(draft.Contains));
        else if (PlainText.Of(draft.Contains).Trim(',', ' ').Length == 0 && draft.AtLeast is null && draft.AtMost is null)
            yield return new("banking.rule.everything", "Say which words or amounts it is for; otherwise it would fit every line.", nameof(draft.Contains));
        if (draft.AtLeast is < 0 || draft.AtMost is < 0 || draft.AtLeast > draft.AtMost)
            yield return new("banking.rule.amounts", "Enter the smaller amount first.", nameof(draft.AtLeast));
        if (draft.Narration.Length > BankRule.NarrationMaxLength)
            yield return new("banking.rule.narration", $"At most {BankRule.NarrationMaxLength} characters.", nameof(draft.Narration));
        if (draft.Action is BankRuleAction.Customer && draft.Direction is BankDirection.Out || draft.Action is BankRuleAction.Supplier && draft.Direction is BankDirection.In)
            yield return new("banking.rule.direction", "Customers pay in, suppliers are paid out.", nameof(draft.Direction));
        if (draft.Action is BankRuleAction.Customer or BankRuleAction.Supplier)
        {
            if (draft.Party is null)
                yield return new("banking.rule.party", "Choose the party.", nameof(draft.Party));
        }
        else if (draft.Target is null)
            yield return new("banking.rule.target", "Choose the account.", nameof(draft.Target));
        else if (draft.Action is BankRuleAction.Transfer ? draft.Target.Kind is AccountKind.None || draft.Target.Id == draft.BankAccountId : draft.Target.NeedsParty)
            yield return new("banking.rule.target", "Choose another account.", nameof(draft.Target));
    }
}
