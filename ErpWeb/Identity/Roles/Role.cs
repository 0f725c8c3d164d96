using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Identity.Roles;

/// <summary>A set of permissions under a name of the tenant's own.</summary>
[Tells(RoleService.ChangedKind)]
public sealed class Role : TenantRow, IVersioned
{
    public const int NameMaxLength = 60;

    public required string Name { get; set; }
    /// <summary>The role as delivered that this is or began as; null for one made here.</summary>
    public BuiltInRole? BuiltIn { get; set; }
    /// <summary>Codes such as <c>billing.invoice.post</c>, one a line; null while a built-in role is as delivered, so that it grows with the application.</summary>
    public string? Permissions { get; set; }
    public bool OwnRecordsOnly { get; set; }
    public int Version { get; set; }

    public Rights RightsIn(PermissionCatalogue catalogue) => RightsOf(BuiltIn, Permissions, OwnRecordsOnly, catalogue);

    internal static Rights RightsOf(BuiltInRole? builtIn, string? permissions, bool ownRecordsOnly, PermissionCatalogue catalogue) =>
        permissions is not null ? Rights.Parse(permissions, ownRecordsOnly) : builtIn is { } role ? catalogue.Of(role) : Rights.None;
}

internal sealed class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> role)
    {
        role.ToTable("Roles");
        role.Property(r => r.Name).HasMaxLength(Role.NameMaxLength);
        role.Property(r => r.Permissions).HasMaxLength(4000);
        role.HasIndex(r => new { r.TenantId, r.Name }).IsUnique();
    }
}
