using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tenancy;

internal static class TenancyErrors
{
    public static Error Changed { get; } =
        new("tenancy.business.changed", "Someone else has saved these settings in the meantime. Load the page again and repeat your change.");
}
