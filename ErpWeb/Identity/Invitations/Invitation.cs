using ErpWeb.Identity.Roles;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Identity.Invitations;

/// <summary>A link that lets one person in, once, within a day. Only its hash is kept. What happens to it is written to the edit log by the service, without the hash.</summary>
[Tells(PeopleService.ChangedKind)]
public sealed class Invitation : TenantRow, IUnlogged
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public required string Email { get; set; }
    public required string DisplayName { get; set; }
    public Guid RoleId { get; set; }
    /// <summary>Another one when the invitation is sent again: the link before is then worthless.</summary>
    public required string TokenHash { get; set; }
    public DateTime ExpiresAtUtc { get; set; }
    public Guid InvitedById { get; set; }
    public DateTime? AcceptedAtUtc { get; set; }
    public DateTime? WithdrawnAtUtc { get; set; }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("Invitations");
        invitation.Property(i => i.Email).HasMaxLength(256);
        invitation.Property(i => i.DisplayName).HasMaxLength(AppUser.DisplayNameMaxLength);
        invitation.Property(i => i.TokenHash).HasMaxLength(64);
        invitation.HasIndex(i => new { i.TenantId, i.TokenHash }).IsUnique();
        invitation.HasOne<Role>().WithMany().HasForeignKey(i => new { i.TenantId, i.RoleId }).OnDelete(DeleteBehavior.Restrict);
    }
}
