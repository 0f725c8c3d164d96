using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Accounting.Balances;

/// <summary>What was posted to an account in one month, kept up by every posting, so that reports need not add up years of lines.</summary>
public sealed class AccountMonth : IRunningTotal
{
    public Guid TenantId { get; set; }
    public Guid AccountId { get; set; }
    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; set; }
    public decimal Debit { get; set; }
    public decimal Credit { get; set; }

    IComparable IRunningTotal.Key => (AccountId, Month);

    void IRunningTotal.Add(IRunningTotal other)
    {
        var month = (AccountMonth)other;
        Debit += month.Debit;
        Credit += month.Credit;
    }
}

internal sealed class AccountMonthConfiguration : IEntityTypeConfiguration<AccountMonth>
{
    public void Configure(EntityTypeBuilder<AccountMonth> month)
    {
        month.ToTable("AccountMonths");
        month.HasKey(m => new { m.TenantId, m.AccountId, m.Month });
    }
}
