using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Identity.SignIn;

/// <summary>How often something secret was guessed in a while: one row for each account and place it was guessed from.</summary>
public sealed class GuessCount
{
    /// <summary>Hash of what is counted.</summary>
    public required string Key { get; set; }
    public int Count { get; set; }
    public DateTime EndsAtUtc { get; set; }
}

internal sealed class GuessCountConfiguration : IEntityTypeConfiguration<GuessCount>
{
    public void Configure(EntityTypeBuilder<GuessCount> count)
    {
        count.ToTable("GuessCounts");
        count.HasKey(c => c.Key);
        count.Property(c => c.Key).HasMaxLength(64);
        count.HasIndex(c => c.EndsAtUtc);
    }
}
