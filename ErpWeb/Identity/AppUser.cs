using ErpWeb.Shared.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Identity;

/// <summary>A person's sign-in. It may belong to several tenants; a session has exactly one of them.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }
}

/// <summary>A person's place in a tenant, with a role.</summary>
public sealed class Membership
{
    public Guid UserId { get; set; }
    public Guid TenantId { get; set; }
    public Guid RoleId { get; set; }
    public DateTime JoinedAtUtc { get; set; }
}

/// <summary>A set of permissions under a name of the tenant's own.</summary>
public sealed class Role : TenantRow
{
    public required string Name { get; set; }
    /// <summary>Permission codes such as <c>billing.invoice.post</c>, one a line; <c>*</c> is everything.</summary>
    public required string Permissions { get; set; }
}

internal sealed class IdentityConfiguration : IEntityTypeConfiguration<AppUser>, IEntityTypeConfiguration<Membership>, IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<AppUser> user)
    {
        user.ToTable("Users");
        user.Property(u => u.Id).ValueGeneratedNever();
        user.Property(u => u.DisplayName).HasMaxLength(100);
        user.HasIndex(u => u.NormalizedEmail).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("Memberships");
        membership.HasKey(m => new { m.UserId, m.TenantId });
        membership.HasOne<AppUser>().WithMany().HasForeignKey(m => m.UserId);
        membership.HasOne<Tenancy.Tenant>().WithMany().HasForeignKey(m => m.TenantId);
        membership.HasOne<Role>().WithMany().HasForeignKey(m => new { m.TenantId, m.RoleId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Role> role)
    {
        role.ToTable("Roles");
        role.Property(r => r.Name).HasMaxLength(60);
        role.Property(r => r.Permissions).HasMaxLength(4000);
        role.HasIndex(r => new { r.TenantId, r.Name }).IsUnique();
    }
}
