using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tenancy.Profile;

namespace ErpWeb.Tenancy.SignUp;

/// <summary>What a sign-up must say, as far as it can be judged without looking at other tenants.</summary>
public static class SignUpRules
{
    /// <summary>The draft without stray spaces, the GSTIN in upper case; the password as it is. A forged form may leave anything out.</summary>
    public static SignUpDraft Tidy(SignUpDraft draft) => draft with
    {
        BusinessName = draft.BusinessName?.Trim() ?? "",
        Gstin = draft.Gstin?.Trim().ToUpperInvariant() ?? "",
        StateCode = draft.StateCode ?? "",
        Password = draft.Password ?? "",
        Language = draft.Language ?? "en",
        AdminName = draft.AdminName?.Trim() ?? "",
        Email = draft.Email?.Trim() ?? "",
    };

    /// <summary>Every broken rule, each at its field.</summary>
    public static IReadOnlyList<Error> Check(SignUpDraft draft)
    {
        var errors = new List<Error>();
        if (TenantNames.Normalize(draft.BusinessName).Length == 0)
            errors.Add(new("tenancy.sign_up.business_name_missing", "Enter the name of the business.", nameof(draft.BusinessName)));
        if (draft.BusinessName.Length > Tenant.NameMaxLength)
            errors.Add(new("tenancy.sign_up.business_name_too_long", $"Use at most {Tenant.NameMaxLength} characters.", nameof(draft.BusinessName)));
        if (!Enum.IsDefined(draft.Industry))
            errors.Add(new("tenancy.sign_up.industry_unknown", "Choose what the business does.", nameof(draft.Industry)));
        errors.AddRange(RegistrationRules.Check(draft.Gstin, draft.StateCode));
        if (draft.AdminName.Length is 0 or > 100)
            errors.Add(new("tenancy.sign_up.admin_name", "Enter your name, at most 100 characters.", nameof(draft.AdminName)));
        if (!EmailAddress.IsValid(draft.Email))
            errors.Add(new("tenancy.sign_up.email_invalid", "Enter an e-mail address, such as name@example.com.", nameof(draft.Email)));
        return errors;
    }

    /// <summary>The name is another tenant's.</summary>
    public static Error NameTaken { get; } =
        new("tenancy.sign_up.business_name_taken", "A business of this name is already here. Add the place or the owner to the name.", nameof(SignUpDraft.BusinessName));
}
