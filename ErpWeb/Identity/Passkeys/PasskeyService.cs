using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.SignIn;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Mail;
using Microsoft.AspNetCore.Identity;

namespace ErpWeb.Identity.Passkeys;

/// <summary>Passkeys (WebAuthn). The device asks for a finger or a PIN, so that one passkey is both: something one has, and something one is or knows.</summary>
public sealed class PasskeyService(UserManager<AppUser> users, IPasskeyHandler<AppUser> handler, PasskeyChallenges challenges, CurrentUser current, StepUp stepUp, MailSender mail, DemoSignIns demos)
{
    private const string Adding = "add";
    private const string Asking = "ask";

    private static readonly Error OfDemo = new("identity.passkey_of_demo", "This sign-in is on offer for everybody who tries the demonstration, so nobody adds a passkey of his own. Register a business: its sign-in is yours alone.");

    private static readonly Error Refused = new("identity.passkey_refused", "The passkey could not be added. Try again, or use another device.");

    /// <summary>What the browser asks a new key for, as JSON.</summary>
    public async Task<string> CreationOptionsAsync(HttpContext http)
    {
        await stepUp.DemandAsync(http.RequestAborted);
        var user = await FindAsync();
        var options = await handler.MakeCreationOptionsAsync(new() { Id = user.Id.ToString(), Name = user.Email!, DisplayName = user.DisplayName }, http);
        challenges.Put(http, Adding, options.AttestationState ?? "");
        return options.CreationOptionsJson;
    }

    public async Task<Result> AddAsync(HttpContext http, string credential)
    {
        await stepUp.DemandAsync(http.RequestAborted);
        if (await challenges.TakeAsync(http, Adding) is not { } state)
            return Refused;
        var made = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = state });
        if (!made.Succeeded || made.UserEntity.Id != current.UserId.ToString() || await users.FindByPasskeyIdAsync(made.Passkey.CredentialId) is not null)
            return Refused;
        var user = await FindAsync();
        if (demos.Has(user))
            return OfDemo;
        made.Passkey.Name = Client.Of(http).Device;
        if (!(await users.AddOrUpdatePasskeyAsync(user, made.Passkey)).Succeeded)
            return Refused;
        mail.Send(new(user.Email!, "A passkey was added", $"Hello {user.DisplayName},\n\na passkey was added to your ErpWeb sign-in on {made.Passkey.Name}. If it was not you, remove it under My account and change your password."));
        return Result.Success;
    }

    /// <summary>What the browser asks an existing key for, as JSON. It names nobody: the key knows whose it is.</summary>
    public async Task<string> RequestOptionsAsync(HttpContext http)
    {
        var options = await handler.MakeRequestOptionsAsync(null, http);
        challenges.Put(http, Asking, options.AssertionState ?? "");
        return options.RequestOptionsJson;
    }

    /// <summary>The person whose passkey has answered; null when it is nobody's, was removed, or answers something else.</summary>
    public async Task<AppUser?> VerifyAsync(HttpContext http, string credential)
    {
        if (await challenges.TakeAsync(http, Asking) is not { } state)
            return null;
        var answer = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = state });
        if (!answer.Succeeded)
            return null;
        return (await users.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey)).Succeeded ? answer.User : null;
    }

    public async Task<IReadOnlyList<UserPasskeyInfo>> ListAsync() => [.. (await users.GetPasskeysAsync(await FindAsync())).OrderBy(key => key.CreatedAt)];

    public async Task RemoveAsync(string id, CancellationToken ct = default)
    {
        await stepUp.DemandAsync(ct);
        var user = await FindAsync();
        if ((await users.GetPasskeysAsync(user)).FirstOrDefault(key => IdOf(key) == id) is { } removed)
            await users.RemovePasskeyAsync(user, removed.CredentialId);
    }

    public static string IdOf(UserPasskeyInfo key) => Convert.ToHexString(key.CredentialId);

    private async Task<AppUser> FindAsync() =>
        await users.FindByIdAsync(current.UserId.ToString()) ?? throw new InvalidOperationException("The person at work has no sign-in.");
}
