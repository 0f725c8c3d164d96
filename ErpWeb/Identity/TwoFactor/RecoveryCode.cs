using ErpWeb.Identity.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Identity.TwoFactor;

/// <summary>A code on paper for the day the phone is lost. Its row goes with its use, so it works once.</summary>
public sealed class RecoveryCode
{
    public Guid UserId { get; set; }
    public required string Hash { get; set; }
}

internal sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.ToTable("RecoveryCodes");
        code.HasKey(c => new { c.UserId, c.Hash });
        code.Property(c => c.Hash).HasMaxLength(64);
        code.HasOne<AppUser>().WithMany().HasForeignKey(c => c.UserId);
    }
}
