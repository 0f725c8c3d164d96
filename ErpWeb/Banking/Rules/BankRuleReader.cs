using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Banking.Rules;

/// <summary>Reads the rules for lines of statements.</summary>
public sealed class BankRuleReader(TenantDb tenantDb)
{
    /// <summary>All rules in the order in which they are asked.</summary>
    public async Task<IReadOnlyList<BankRuleRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.View, ct);
        var rules = await ActiveAsync(db, withIdle: true, ct);
        return await RowsAsync(db, rules, ct);
    }

    /// <summary>Rules with the names of what they point to.</summary>
    internal async Task<IReadOnlyList<BankRuleRow>> RowsAsync(ErpDbContext db, IReadOnlyList<BankRule> rules, CancellationToken ct)
    {
        if (rules.Count == 0)
            return [];
        var accounts = await db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.Name, ct);
        var ids = rules.Select(rule => rule.PartyId).OfType<Guid>().Distinct().ToList();
        var parties = ids.Count == 0 ? [] : await db.Parties.AsNoTracking().Where(party => ids.Contains(party.Id)).ToDictionaryAsync(party => party.Id, party => party.Name, ct);
        return
        [
            .. rules.Select(rule => new BankRuleRow(
                rule,
                rule.PartyId is { } party ? parties.GetValueOrDefault(party) ?? "" : rule.TargetAccountId is { } target ? accounts.GetValueOrDefault(target) ?? "" : "",
                rule.BankAccountId is { } bank ? accounts.GetValueOrDefault(bank) ?? "" : "")),
        ];
    }

    internal async Task<List<BankRule>> ActiveAsync(ErpDbContext db, bool withIdle, CancellationToken ct) =>
        await db.BankRules.AsNoTracking().Where(rule => withIdle || rule.IsActive).OrderBy(rule => rule.Position).ThenBy(rule => rule.Id).ToListAsync(ct);

    /// <summary>Whether accounts and party of a draft are of this business.</summary>
    internal async Task<Error?> CheckTargetsAsync(ErpDbContext db, BankRuleDraft draft, CancellationToken ct)
    {
        if (draft.Target is { } target && !await db.Accounts.AnyAsync(account => account.Id == target.Id && account.IsActive, ct))
            return new("banking.rule.target", "Choose the account.", nameof(draft.Target));
        if (draft.Party is { } party && !await db.Parties.AnyAsync(row => row.Id == party.Id, ct))
            return new("banking.rule.party", "Choose the party.", nameof(draft.Party));
        return draft.BankAccountId is { } bank && !await db.Accounts.AnyAsync(account => account.Id == bank, ct) ? BankingErrors.AccountMissing : null;
    }
}
