using ErpWeb.Accounting.Accounts;
using ErpWeb.Banking.Files;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Banking.Statements;

/// <summary>A file of a bank that was taken in.</summary>
[AppendOnly(nameof(WithdrawnAtUtc))]
public sealed class BankStatement : TenantRow, IUnlogged
{
    public const int FileNameMaxLength = 200;

    public Guid AccountId { get; set; }
    public required string FileName { get; set; }
    public BankFileFormat Format { get; set; }
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }
    /// <summary>What the bank says was there before the first line; null where the file does not tell.</summary>
    public decimal? Opening { get; set; }
    public decimal? Closing { get; set; }
    /// <summary>Lines that were new.</summary>
    public int NewLines { get; set; }
    public DateTime ImportedAtUtc { get; set; }
    public Guid ImportedById { get; set; }
    public required string ImportedBy { get; set; }
    /// <summary>It was a mistake; its lines count no more.</summary>
    public DateTime? WithdrawnAtUtc { get; set; }
}

/// <summary>A line of a bank's statement, as the bank wrote it.</summary>
[AppendOnly(nameof(Matched), nameof(IsLeftOut), nameof(ClaimedUntilUtc))]
[Tells(BankingEvents.Line, AsWhole = true)]
public sealed class BankLine : TenantRow, IUnlogged
{
    public const int TextMaxLength = 500;
    public const int ReferenceMaxLength = 60;
    public const int IdentityMaxLength = 48;

    public Guid AccountId { get; set; }
    public Guid StatementId { get; set; }
    public int LineNumber { get; set; }
    public DateOnly Date { get; set; }
    /// <summary>INR; above zero when money came.</summary>
    public decimal Amount { get; set; }
    public string Text { get; set; } = "";
    /// <summary>UTR, cheque number, UPI id of the payment.</summary>
    public string Reference { get; set; } = "";
    /// <summary>What the bank says was there after it.</summary>
    public decimal? Balance { get; set; }
    /// <summary>The same for the same line in every file that has it.</summary>
    public required string Identity { get; set; }
    /// <summary>Text and reference in lower case, for searching.</summary>
    public string SearchText { get => $"{Text} {Reference}".ToLowerInvariant(); private set { } }
    /// <summary>How much of the amount stands in the books; never beyond it.</summary>
    public decimal Matched { get; set; }
    /// <summary>It has no place in the books: it came twice, or by mistake.</summary>
    public bool IsLeftOut { get; set; }
    /// <summary>Somebody makes a document of it right now.</summary>
    public DateTime? ClaimedUntilUtc { get; set; }
}

internal sealed class BankStatementConfiguration : IEntityTypeConfiguration<BankStatement>, IEntityTypeConfiguration<BankLine>
{
    public void Configure(EntityTypeBuilder<BankStatement> statement)
    {
        statement.ToTable("BankStatements");
        statement.Property(s => s.FileName).HasMaxLength(BankStatement.FileNameMaxLength);
        statement.Property(s => s.ImportedBy).HasMaxLength(100);
        statement.HasOne<Account>().WithMany().HasForeignKey(s => new { s.TenantId, s.AccountId }).OnDelete(DeleteBehavior.Restrict);
        statement.HasIndex(s => new { s.TenantId, s.AccountId, s.From });
    }

    public void Configure(EntityTypeBuilder<BankLine> line)
    {
        line.ToTable("BankLines", table => table.HasCheckConstraint(
            "CK_BankLines_Matched", "(\"Amount\" > 0 and \"Matched\" >= 0 and \"Matched\" <= \"Amount\") or (\"Amount\" < 0 and \"Matched\" <= 0 and \"Matched\" >= \"Amount\")"));
        line.Property(l => l.Text).HasMaxLength(BankLine.TextMaxLength);
        line.Property(l => l.Reference).HasMaxLength(BankLine.ReferenceMaxLength);
        line.Property(l => l.Identity).HasMaxLength(BankLine.IdentityMaxLength);
        line.Property(l => l.SearchText).HasMaxLength(BankLine.TextMaxLength + BankLine.ReferenceMaxLength + 1);
        line.HasOne<BankStatement>().WithMany().HasForeignKey(l => new { l.TenantId, l.StatementId }).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(l => new { l.TenantId, l.AccountId, l.Identity }).IsUnique();
        line.HasIndex(l => new { l.TenantId, l.AccountId, l.Date });
    }
}
