using ErpWeb.Accounting.Accounts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Banking.Statements;

/// <summary>How the statements of one bank account are read. Its id is the account's.</summary>
[Tells(BankingEvents.Settings)]
public sealed class BankSettings : TenantRow, IVersioned
{
    public const int AccountNumberMaxLength = 34;
    public const int CsvFormatMaxLength = 2000;

    /// <summary>As the bank writes it; a file of another account is refused.</summary>
    public string AccountNumber { get; set; } = "";
    /// <summary>The columns of its CSV files, as JSON; empty until a first one was read.</summary>
    public string CsvFormat { get; set; } = "";
    public int Version { get; set; }
}

/// <summary>One row for each bank account: who imports or matches changes it first, so that people take turns.</summary>
public sealed class BankTurn : TenantRow, IUnlogged
{
    public int Taken { get; set; }
}

internal sealed class BankSettingsConfiguration : IEntityTypeConfiguration<BankSettings>, IEntityTypeConfiguration<BankTurn>
{
    public void Configure(EntityTypeBuilder<BankSettings> settings)
    {
        settings.ToTable("BankSettings");
        settings.Property(s => s.AccountNumber).HasMaxLength(BankSettings.AccountNumberMaxLength);
        settings.Property(s => s.CsvFormat).HasMaxLength(BankSettings.CsvFormatMaxLength);
        settings.HasOne<Account>().WithMany().HasForeignKey(s => new { s.TenantId, s.Id }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BankTurn> turn)
    {
        turn.ToTable("BankTurns");
        turn.HasOne<Account>().WithMany().HasForeignKey(t => new { t.TenantId, t.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
