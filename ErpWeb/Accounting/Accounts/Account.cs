using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Accounting.Accounts;

/// <summary>Where an account stands in the balance sheet or the statement of profit and loss (Schedule III, Companies Act 2013).</summary>
public enum AccountGroup
{
    Equity, NonCurrentLiabilities, CurrentLiabilities, NonCurrentAssets, CurrentAssets, Income, CostOfSales, Expenses,
}

/// <summary>Accounts that postings look for by meaning, whatever the tenant calls them.</summary>
public enum AccountRole
{
    None,
    Receivables, CustomerAdvances, Sales, ExemptSales, ExportSales,
    OutputCgst, OutputSgst, OutputIgst, OutputCess,
    RoundOff, Cash, Bank, UpiClearing, CardClearing,
    Payables, SupplierAdvances, GoodsReceivedNotBilled,
    InputCgst, InputSgst, InputIgst, InputCess, ReverseChargePayable, IneligibleCredit, TdsPayable,
    Stock, StockInTransit, StockWithWorkers, CostOfSales, StockAdjustment, PurchaseVariance,
    DiscountReceived, DiscountAllowed, BankCharges, ExchangeDifference,
    OpeningEquity, RetainedEarnings,
}

/// <summary>One account of the general ledger.</summary>
public sealed class Account : TenantRow
{
    public required string Code { get; set; }
    public required string Name { get; set; }
    public AccountGroup Group { get; set; }
    public AccountRole Role { get; set; }
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Property(a => a.Code).HasMaxLength(10);
        account.Property(a => a.Name).HasMaxLength(100);
        account.HasIndex(a => new { a.TenantId, a.Code }).IsUnique();
    }
}
