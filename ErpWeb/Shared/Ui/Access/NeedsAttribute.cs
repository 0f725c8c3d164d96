using Microsoft.AspNetCore.Authorization;

namespace ErpWeb.Shared.Ui.Access;

/// <summary>A page or endpoint that is offered only to people whose role allows it. The services behind it ask again.</summary>
/// <param name="permission">A constant of a module, such as <c>BillingPermissions.InvoiceView</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(string permission) : AuthorizeAttribute(PolicyPrefix + permission)
{
    internal const string PolicyPrefix = "needs:";

    public string Permission { get; } = permission;
}

public static class NeedsEndpoints
{
    /// <summary>Offers the endpoint only to people whose role allows it.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, string permission) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(new NeedsAttribute(permission));
}
