using ErpWeb.Shared.Data.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace ErpWeb.Shared.Ui.Access;

/// <summary>Makes the policy that a <see cref="NeedsAttribute"/> names: signed in, and the role allows it.</summary>
internal sealed class NeedsPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        policyName.StartsWith(NeedsAttribute.PolicyPrefix, StringComparison.Ordinal)
            ? new AuthorizationPolicyBuilder()
                .Combine(await GetDefaultPolicyAsync())
                .AddRequirements(new NeedsRequirement(policyName[NeedsAttribute.PolicyPrefix.Length..]))
                .Build()
            : await base.GetPolicyAsync(policyName);
}

internal sealed record NeedsRequirement(string Permission) : IAuthorizationRequirement;

/// <summary>Asks the rights of the scope, which were read from the database and not from the cookie.</summary>
internal sealed class NeedsHandler(TenantContext tenant) : AuthorizationHandler<NeedsRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsRequirement requirement)
    {
        if (tenant.IsSet && tenant.Rights.Allows(requirement.Permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
