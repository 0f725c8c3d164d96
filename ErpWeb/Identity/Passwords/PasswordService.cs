using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.SignIn;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Passwords;

/// <summary>New passwords, and links for those who forgot the old one. A new password ends every session of the person.</summary>
public sealed class PasswordService(
    ErpDbContextPool pool, ResetTokens tokens, Guesses guesses, FactorCheck factors, SessionQueries sessions, SessionControl control, IPasswordHasher<AppUser> hasher, MailSender mail, PublicAddress address, DemoSignIns demos)
{
    private const int MailsAnHour = 3;

    private static readonly Error Dead = new("identity.reset_dead", "This link does not work any more. Ask for a new one: it works once, for an hour.");

    private static readonly Error OfDemo = new("identity.password_of_demo", "This sign-in is on offer for everybody who tries the demonstration, so its password stays.", "Password");

    /// <summary>Whether a forgotten password can be put right by mail; otherwise the admin makes the link.</summary>
    public bool CanMail => mail.IsConfigured && address.IsKnown;

    /// <summary>Sends a link to the address, if anybody has it. The answer and the time are the same if nobody has.</summary>
    public async Task MailLinkAsync(string login, CancellationToken ct = default)
    {
        var user = await factors.FindAsync(login, ct);
        var mayAsk = await guesses.TakeAsync($"reset {user?.Id.ToString() ?? login.Trim().ToUpperInvariant()}", MailsAnHour, TimeSpan.FromHours(1), ct) > 0;
        if (user is null || !mayAsk)
            return;
        mail.Send(new(user.Email!, "A new password for ErpWeb",
            $"""
            Hello {user.DisplayName},

            somebody asked for a new password for your ErpWeb sign-in. Choose it here within an hour:

            {address.Of(PathOf(user))}

            If it was not you, do nothing: the old password stays.
            """));
    }

    /// <summary>The path of a link by which this person chooses a new password; whoever hands it out has asked for the right to.</summary>
    internal async Task<string> MakeLinkAsync(Guid userId, CancellationToken ct = default) =>
        PathOf(await factors.FindAsync(userId, ct) ?? throw new InvalidOperationException("There is no such person."));

    /// <summary>Whether the link can still be used.</summary>
    public async Task<bool> IsGoodAsync(string token, CancellationToken ct = default) =>
        tokens.UserOf(token) is { } userId && await factors.FindAsync(userId, ct) is { } user && tokens.IsFor(user, token);

    /// <summary>Sets the password of the person the link is for. The link is dead then.</summary>
    public Task<Result> ResetAsync(string token, string password, CancellationToken ct = default) =>
        tokens.UserOf(token) is { } userId ? SetAsync(userId, password, user => tokens.IsFor(user, token), Dead, ct) : Task.FromResult<Result>(Dead);

    /// <summary>Sets the password of a person who has just shown who he is.</summary>
    public Task<Result> ChangeAsync(Guid userId, string password, CancellationToken ct = default) => SetAsync(userId, password, _ => true, Dead, ct);

    private async Task<Result> SetAsync(Guid userId, string password, Func<AppUser, bool> mayBe, Error refusal, CancellationToken ct)
    {
        await using var db = await pool.RentAsync(ct);
        if (await db.Users.SingleOrDefaultAsync(row => row.Id == userId, ct) is not { } user || !mayBe(user))
            return refusal;
        if (demos.Has(user))
            return OfDemo;
        var businesses = await sessions.BusinessesOfAsync(userId, ct);
        if (PasswordRules.Fault(password, [user.Email!, user.UserName!, user.DisplayName, .. businesses.Select(business => business.Name)]) is { } fault)
            return new Error("identity.password_refused", fault, "Password");
        if (user.PasswordHash is { } old && hasher.VerifyHashedPassword(user, old, password) is not PasswordVerificationResult.Failed)
            return new Error("identity.password_same", "This is the old password. Choose another one.", "Password");
        user.PasswordHash = hasher.HashPassword(user, password);
        (user.SecurityStamp, user.ConcurrencyStamp, user.MustChangePassword) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString(), false);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return refusal;
        }
        await control.EndOfUserAsync(userId, SessionEnd.PasswordChanged, ct: ct);
        mail.Send(new(user.Email!, "Your ErpWeb password was changed",
            $"Hello {user.DisplayName},\n\nyour password was changed just now and all your sessions were ended. If it was not you, ask the owner of your business for a new one at once."));
        return Result.Success;
    }

    private string PathOf(AppUser user) => "/reset-password?token=" + Uri.EscapeDataString(tokens.Make(user));
}
