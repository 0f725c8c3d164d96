using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.TwoFactor;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.SignIn;

/// <summary>Where a guess comes from.</summary>
/// <param name="Address">Address of the peer.</param>
/// <param name="Device">Tells the device's name if this person has signed in on it before.</param>
public sealed record GuessPlace(string Address, Func<Guid, string?> Device);

/// <summary>Checks passwords and codes, a few guesses at a time. Browsers and programs sign in through it.</summary>
public sealed class FactorCheck(
    ErpDbContextPool pool, Guesses guesses, IPasswordHasher<AppUser> hasher, DummyPassword dummy, ILookupNormalizer normalizer, TotpSecrets totp, RecoveryCodes recovery, MailSender mail)
{
    /// <summary>Wrong guesses from one place before it has to wait.</summary>
    public const int AllowedFromOnePlace = 5;

    /// <summary>Wrong guesses at one account from all unknown places together.</summary>
    private const int AllowedFromAll = 10;

    /// <summary>How long it has to wait.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    /// <summary>The person whose user name or e-mail address and password these are; null for a wrong one, an unknown one, and when there were too many guesses.</summary>
    /// <remarks>An unknown name is counted and hashed like a known one, or the time would tell who has a sign-in here.</remarks>
    public async Task<AppUser?> PasswordAsync(string login, string password, GuessPlace place, CancellationToken ct = default)
    {
        var user = await FindAsync(login, ct);
        var account = user?.Id.ToString() ?? Normalize(login);
        var device = user is null ? null : place.Device(user.Id);
        var (own, all) = ($"password {account} at {device ?? place.Address}", $"password {account}");
        var guess = await guesses.TakeAsync(own, AllowedFromOnePlace, Wait, ct);
        if (guess == 0 || device is null && await guesses.TakeAsync(all, AllowedFromAll, Wait, ct) == 0)
            return null;

        var verified = hasher.VerifyHashedPassword(user ?? dummy.User, user?.PasswordHash ?? dummy.Hash, password);
        if (user?.PasswordHash is null || verified is PasswordVerificationResult.Failed)
        {
            if (user is not null && guess == AllowedFromOnePlace)
                TellOfGuesses(user, place.Address);
            return null;
        }
        if (verified is PasswordVerificationResult.SuccessRehashNeeded)
            await RaiseHashAsync(user, password, ct);
        await guesses.ForgetAsync(own, ct);
        await guesses.ForgetAsync(all, ct);
        return user;
    }

    /// <summary>Whether this is the code of the person's authenticator now, or one of his recovery codes; either works once.</summary>
    public async Task<bool> CodeAsync(AppUser user, string code, string address, CancellationToken ct = default)
    {
        var what = $"code {user.Id}";
        var guess = await guesses.TakeAsync(what, AllowedFromOnePlace, Wait, ct);
        if (guess == 0)
            return false;
        if (!await totp.TakeAsync(user, code, ct) && !await recovery.TakeAsync(user.Id, code, ct))
        {
            if (guess == AllowedFromOnePlace)
                TellOfGuesses(user, address);
            return false;
        }
        await guesses.ForgetAsync(what, ct);
        return true;
    }

    public async Task<AppUser?> FindAsync(string login, CancellationToken ct = default)
    {
        var normalized = Normalize(login);
        await using var db = await pool.RentAsync(ct);
        return await db.Users.AsNoTracking().FirstOrDefaultAsync(user => user.NormalizedEmail == normalized || user.NormalizedUserName == normalized, ct);
    }

    public async Task<AppUser?> FindAsync(Guid userId, CancellationToken ct = default)
    {
        await using var db = await pool.RentAsync(ct);
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == userId, ct);
    }

    private string Normalize(string login) => normalizer.NormalizeEmail(login.Trim());

    // Not by UserManager: it would change the stamp and with it end the person's other sessions.
    private async Task RaiseHashAsync(AppUser user, string password, CancellationToken ct)
    {
        var (old, raised) = (user.PasswordHash, hasher.HashPassword(user, password));
        await using var db = await pool.RentAsync(ct);
        using var turn = await db.EnterWriteQueueAsync(ct);
        await db.Users.Where(row => row.Id == user.Id && row.PasswordHash == old).ExecuteUpdateAsync(set => set.SetProperty(row => row.PasswordHash, raised), ct);
    }

    private void TellOfGuesses(AppUser user, string address) => mail.Send(new(user.Email!, "Somebody tried to sign in as you",
        $"""
        Hello {user.DisplayName},

        somebody typed a wrong password or code for your ErpWeb sign-in five times, from the address {address}.
        That place has to wait for 15 minutes now. You can still sign in on the devices that you have used before.

        If it was not you, nothing is lost. If you use the same password elsewhere, change it.
        """));
}
