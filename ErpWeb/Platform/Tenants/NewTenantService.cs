using ErpWeb.Platform.Operators;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Platform.Tenants;

/// <summary>Makes a business for somebody else: its owner gets a password for one use.</summary>
internal sealed class NewTenantService(TenantSignUpService signUp)
{
    /// <param name="draft">The form; what stands there as password is not used.</param>
    /// <param name="by">The operator, for the business's edit log.</param>
    /// <returns>The one-time password, which is kept nowhere.</returns>
    public async Task<Result<string>> CreateAsync(SignUpDraft draft, string by, CancellationToken ct = default)
    {
        var oneTime = OperatorPasswords.NewOneTime();
        var made = await signUp.SignUpAsync(draft with { Password = oneTime, MustChangePassword = true }, by, ct: ct);
        return made.IsSuccess ? oneTime : Result.Failure(made.Errors);
    }
}
