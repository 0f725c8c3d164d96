using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Accounts;

/// <summary>Adds accounts to the chart and changes them. None is ever removed: what was posted to it stays.</summary>
public sealed class AccountService(TenantDb tenantDb)
{
    public async Task<Result> SaveAsync(AccountDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.AccountEdit, ct);
        var (code, name) = (PlainText.Of(draft.Code), PlainText.Of(draft.Name));
        List<Error> errors = [];
        if (code.Length is 0 or > Account.CodeMaxLength)
            errors.Add(new("accounting.account.code", $"Enter a code of at most {Account.CodeMaxLength} characters.", nameof(draft.Code)));
        else if (await db.Accounts.AnyAsync(other => other.Code == code && other.Id != draft.Id, ct))
            errors.Add(new("accounting.account.code_taken", $"Another account has the code {code}.", nameof(draft.Code)));
        if (name.Length is 0 or > Account.NameMaxLength)
            errors.Add(new("accounting.account.name", $"Enter a name of at most {Account.NameMaxLength} characters.", nameof(draft.Name)));
        if (draft.Kind is not AccountKind.None && draft.Group is not (AccountGroup.CurrentAssets or AccountGroup.CurrentLiabilities))
            errors.Add(new("accounting.account.kind", "Cash and bank accounts are current assets; an overdraft is a current liability.", nameof(draft.Kind)));
        var account = draft.Id is { } id ? await db.Accounts.SingleOrDefaultAsync(row => row.Id == id, ct) : null;
        if (draft.Id is not null && account is null)
            return new Error("accounting.account.not_found", "This account does not exist, or not in this business.");
        if (account is not null)
            errors.AddRange(CheckChange(account, draft, isPosted: await db.JournalLines.AnyAsync(line => line.AccountId == account.Id, ct)));
        if (errors.Count > 0)
            return errors;

        account ??= db.Accounts.Add(new() { Id = Shared.Data.Ids.New(), Code = code, Name = name }).Entity;
        (account.Code, account.Name, account.Group, account.Kind, account.IsActive) = (code, name, draft.Group, draft.Kind, draft.IsActive);
        if (draft.Id is not null)
            db.Entry(account).Property(row => row.Version).OriginalValue = draft.Version;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("accounting.account.changed", "Somebody else changed this account meanwhile. Open it again.");
        }
        return Result.Success;
    }

    private static IEnumerable<Error> CheckChange(Account account, AccountDraft draft, bool isPosted)
    {
        if (account.Role is not AccountRole.None && (!draft.IsActive || draft.Group != account.Group || draft.Kind != account.Kind))
            yield return new("accounting.account.of_role", "Postings look for this account, so only its code and name can change.");
        else if (isPosted && draft.Group != account.Group)
            yield return new("accounting.account.group_posted", "Something is posted to this account, so its group stays.", nameof(draft.Group));
    }
}
