using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tenancy;

internal static class TenancyErrors
{
    public static Error Changed { get; } =
        new("tenancy.business.changed", "Someone else has saved these settings in the meantime. Load the page again and repeat your change.");

    public static Error NoSuchTenant { get; } = new("tenancy.tenant.unknown", "There is no such business.");

    public static Error SuspendReasonMissing { get; } = new("tenancy.suspend.reason_missing", "Say why: the people of the business read it.", "Reason");

    public static Error SuspendReasonTooLong { get; } = new("tenancy.suspend.reason_too_long", $"Use at most {Tenant.SuspendReasonMaxLength} characters.", "Reason");
}
