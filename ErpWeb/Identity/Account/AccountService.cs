using System.Text.RegularExpressions;
using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.SignIn;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Account;

/// <summary>What a person sees and changes of his own sign-in.</summary>
public sealed partial class AccountService(ErpDbContextPool pool, CurrentUser current, SessionControl control, ILookupNormalizer normalizer, DemoSignIns demos)
{
    public async Task<AccountDraft> GetAsync(CancellationToken ct = default)
    {
        await using var db = await pool.RentAsync(ct);
        // A visitor from support has no sign-in here.
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == current.UserId, ct) ?? throw new AccessDeniedException("identity.account");
        return new() { Name = user.DisplayName, UserName = user.UserName == user.Email ? "" : user.UserName!, Email = user.Email!, HasTwoSteps = user.TwoFactorEnabled, IsShared = demos.Has(user) };
    }

    public async Task<Result> SaveAsync(AccountDraft draft, CancellationToken ct = default)
    {
        var (name, userName) = ((draft.Name ?? "").Trim(), (draft.UserName ?? "").Trim());
        if (name.Length is 0 or > AppUser.DisplayNameMaxLength)
            return new Error("identity.name", $"Enter your name, at most {AppUser.DisplayNameMaxLength} characters.", nameof(draft.Name));
        if (userName.Length > 0 && !UserNamePattern().IsMatch(userName))
            return new Error("identity.user_name", "A user name has 3 to 40 letters, digits, dots or hyphens, and starts with a letter.", nameof(draft.UserName));

        await using var db = await pool.RentAsync(ct);
        var user = await db.Users.SingleAsync(row => row.Id == current.UserId, ct);
        if (demos.Has(user))
            return new Error("identity.account_of_demo", "This sign-in is on offer for everybody who tries the demonstration, so it stays as it is.", nameof(draft.Name));
        (user.DisplayName, user.ConcurrencyStamp) = (name, Guid.NewGuid().ToString());
        user.UserName = userName.Length > 0 ? userName : user.Email;
        user.NormalizedUserName = normalizer.NormalizeName(user.UserName);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            return new Error("identity.user_name_taken", "Somebody else has this user name.", nameof(draft.UserName));
        }
        await control.RightsChangedAsync(current.TenantId, current.UserId, ct);
        return Result.Success;
    }

    // No @: a user name is never somebody's e-mail address.
    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9.\-_]{2,39}\z")]
    private static partial Regex UserNamePattern();
}
