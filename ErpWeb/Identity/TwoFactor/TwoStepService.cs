using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.SignIn;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Mail;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.TwoFactor;

/// <summary>Turns a person's second step on and off. Everything but the first glance asks for a fresh proof.</summary>
public sealed class TwoStepService(ErpDbContextPool pool, CurrentUser user, StepUp stepUp, TotpSecrets secrets, RecoveryCodes recovery, MailSender mail, DemoSignIns demos)
{
    private static readonly Error OfDemo = new("identity.code_of_demo", "This sign-in is on offer for everybody who tries the demonstration, so it keeps one step.", "Code");
    private static readonly Error WrongCode = new("identity.code_wrong", "The code is not right. Type the six digits that the app shows now.", "Code");

    /// <summary>The key that waits for its first code; a new one when there is none.</summary>
    public async Task<byte[]> PrepareAsync(CancellationToken ct = default)
    {
        await stepUp.DemandAsync(ct);
        await using var db = await pool.RentAsync(ct);
        var person = await db.Users.SingleAsync(row => row.Id == user.UserId, ct);
        if (person.TwoFactorEnabled)
            throw new InvalidOperationException("Two-step sign-in is on: its key is not shown again.");
        if (person.AuthenticatorKey is { } waiting)
            return secrets.Unprotect(waiting);
        var key = TimeCode.NewKey();
        person.AuthenticatorKey = secrets.Protect(key);
        await db.SaveChangesAsync(ct);
        return key;
    }

    /// <summary>Turns it on with a code that proves that the app has the key.</summary>
    /// <returns>The recovery codes, shown this once.</returns>
    public async Task<Result<string[]>> TurnOnAsync(string code, CancellationToken ct = default)
    {
        await stepUp.DemandAsync(ct);
        var person = await FindAsync(ct);
        if (demos.Has(person))
            return OfDemo;
        if (!await secrets.TakeAsync(person, code, ct))
            return WrongCode;
        await SetAsync(isOn: true, ct);
        mail.Send(new(person.Email!, "Two-step sign-in is on", $"Hello {person.DisplayName},\n\nfrom now on your ErpWeb sign-in asks for a code of your app too. If it was not you who turned it on, tell the owner of your business."));
        return await recovery.RenewAsync(user.UserId, ct);
    }

    public async Task TurnOffAsync(CancellationToken ct = default)
    {
        await stepUp.DemandAsync(ct);
        var person = await FindAsync(ct);
        await SetAsync(isOn: false, ct);
        await recovery.RemoveAsync(user.UserId, ct);
        mail.Send(new(person.Email!, "Two-step sign-in is off", $"Hello {person.DisplayName},\n\nyour ErpWeb sign-in asks for the password only from now on. If it was not you who turned it off, change your password."));
    }

    public async Task<string[]> NewCodesAsync(CancellationToken ct = default)
    {
        await stepUp.DemandAsync(ct);
        return await recovery.RenewAsync(user.UserId, ct);
    }

    private async Task<AppUser> FindAsync(CancellationToken ct)
    {
        await using var db = await pool.RentAsync(ct);
        return await db.Users.AsNoTracking().SingleAsync(row => row.Id == user.UserId, ct);
    }

    private async Task SetAsync(bool isOn, CancellationToken ct)
    {
        await using var db = await pool.RentAsync(ct);
        var person = await db.Users.SingleAsync(row => row.Id == user.UserId, ct);
        (person.TwoFactorEnabled, person.ConcurrencyStamp) = (isOn, Guid.NewGuid().ToString());
        if (!isOn)
            person.AuthenticatorKey = null;
        await db.SaveChangesAsync(ct);
    }
}
