using ErpWeb.Identity.Account;
using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Passkeys;
using ErpWeb.Identity.Passwords;
using ErpWeb.Identity.SignIn;
using ErpWeb.Identity.TwoFactor;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Mail;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Identity;

namespace ErpWeb.Identity;

/// <summary>How a person shows who he is: password, code, passkey; and what he changes of it himself.</summary>
internal static class FactorsModule
{
    public static IServiceCollection AddFactors(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMail(configuration);
        // A passkey counts as both factors, so the device must have asked for finger, face or PIN; and it must know whose it is.
        services.Configure<IdentityPasskeyOptions>(passkeys => (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required"));
        return services
            .AddSingleton(_ => new SignInLimits(configuration))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<KnownDevices>(provider, configuration))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<PasskeyChallenges>(provider, configuration))
            .AddSingleton(new PublicAddress(configuration))
            .AddSingleton<Guesses>()
            .AddSingleton<TotpSecrets>()
            .AddSingleton<RecoveryCodes>()
            .AddSingleton<ResetTokens>()
            .AddScoped<FactorCheck>()
            .AddScoped<SignInService>()
            .AddScoped<PasswordService>()
            .AddScoped<PasswordLinks>()
            .AddScoped<StepUp>()
            .AddScoped<IProof>(provider => provider.GetRequiredService<StepUp>())
            .AddScoped<ProofDialog>()
            .AddScoped<TwoStepService>()
            .AddScoped<IPasskeyHandler<AppUser>, PasskeyHandler<AppUser>>()
            .AddScoped<PasskeyService>()
            .AddScoped<AccountService>();
    }
}
