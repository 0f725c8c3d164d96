using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Platform;

/// <summary>Someone who runs the installation. Not a user of any tenant: another table, another sign-in page, another cookie.</summary>
public sealed class Operator
{
    public Guid Id { get; set; }
    public required string DisplayName { get; set; }
    public required string Email { get; set; }
    public required string NormalizedEmail { get; set; }
    public required string PasswordHash { get; set; }
    /// <summary>Changes with the password and ends all sessions.</summary>
    public required string SecurityStamp { get; set; }
    /// <summary>Secret of the authenticator, protected; null until it is set up, which the first sign-in asks for.</summary>
    public string? AuthenticatorKey { get; set; }
    public long LastCodeStep { get; set; }
    public int FailedTries { get; set; }
    public DateTime? LockedUntilUtc { get; set; }
}

internal sealed class OperatorConfiguration : IEntityTypeConfiguration<Operator>
{
    public void Configure(EntityTypeBuilder<Operator> person)
    {
        person.ToTable("Operators");
        person.Property(o => o.Id).ValueGeneratedNever();
        person.Property(o => o.DisplayName).HasMaxLength(100);
        person.Property(o => o.Email).HasMaxLength(256);
        person.Property(o => o.NormalizedEmail).HasMaxLength(256);
        person.HasIndex(o => o.NormalizedEmail).IsUnique();
    }
}
