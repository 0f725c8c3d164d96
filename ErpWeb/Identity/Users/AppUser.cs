using ErpWeb.Identity.Roles;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Identity.Users;

/// <summary>A person's sign-in. It may belong to several tenants; a session has exactly one of them.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    public const int DisplayNameMaxLength = 100;

    public required string DisplayName { get; set; }
    /// <summary>Someone else chose the password: the person chooses his own before anything else.</summary>
    public bool MustChangePassword { get; set; }
    /// <summary>Secret of the authenticator, protected; it counts once <see cref="IdentityUser{TKey}.TwoFactorEnabled"/> is set.</summary>
    public string? AuthenticatorKey { get; set; }
    /// <summary>The last time step whose code was accepted: a code of an authenticator works once.</summary>
    public long LastCodeStep { get; set; }
}

/// <summary>A person's place in a tenant, with a role.</summary>
[Tells(PeopleService.ChangedKind, Named = LogName)]
public sealed class Membership : IVersioned
{
    /// <summary>What the edit log calls the person of a membership.</summary>
    public const string LogName = "Person";

    public Guid UserId { get; set; }
    public Guid TenantId { get; set; }
    public Guid RoleId { get; set; }
    public DateTime JoinedAtUtc { get; set; }
    /// <summary>Set for a person who may not work here any more; his documents keep his name.</summary>
    public DateTime? DeactivatedAtUtc { get; set; }
    public int Version { get; set; }
}

internal sealed class AppUserConfiguration : IEntityTypeConfiguration<AppUser>, IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<AppUser> user)
    {
        user.ToTable("Users");
        user.Property(u => u.Id).ValueGeneratedNever();
        user.Property(u => u.DisplayName).HasMaxLength(AppUser.DisplayNameMaxLength).UseCollation(NameOrder.Collation);
        user.Property(u => u.AuthenticatorKey).HasMaxLength(400);
        user.HasIndex(u => u.NormalizedEmail).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("Memberships");
        membership.HasKey(m => new { m.UserId, m.TenantId });
        membership.Property(m => m.Version).IsConcurrencyToken();
        membership.HasOne<AppUser>().WithMany().HasForeignKey(m => m.UserId);
        membership.HasOne<Tenancy.Tenant>().WithMany().HasForeignKey(m => m.TenantId);
        membership.HasOne<Role>().WithMany().HasForeignKey(m => new { m.TenantId, m.RoleId }).OnDelete(DeleteBehavior.Restrict);
    }
}
