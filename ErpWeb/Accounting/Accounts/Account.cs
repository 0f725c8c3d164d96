using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
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
    GstOnAdvances, CustomerInterest,
    StockDelivered,
    CounterCash, CashVariance,
    LandedCosts,
    ExchangeUnrealised, ExchangeRevaluation, CustomsPayable,
}

/// <summary>Whether money lies in the account. Bank is also what a payment service holds until it pays out.</summary>
public enum AccountKind { None, Cash, Bank }

/// <summary>One account of the general ledger.</summary>
[Tells(BookEvents.Account)]
public sealed class Account : TenantRow, IVersioned
{
    public const int CodeMaxLength = 10;
    public const int NameMaxLength = 100;

    public required string Code { get; set; }
    public required string Name { get; set; }
    public AccountGroup Group { get; set; }
    public AccountRole Role { get; set; }
    public AccountKind Kind { get; set; }
    /// <summary>What is posted stays; nothing new may be posted to an account out of use.</summary>
    public bool IsActive { get; set; } = true;
    /// <summary>Code and name in lower case, for searching.</summary>
    public string SearchText { get => $"{Code} {Name}".ToLowerInvariant(); private set { } }
    public int Version { get; set; }
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Property(a => a.Code).HasMaxLength(Account.CodeMaxLength);
        account.Property(a => a.Name).HasMaxLength(Account.NameMaxLength);
        account.Property(a => a.SearchText).HasMaxLength(Account.CodeMaxLength + Account.NameMaxLength + 1);
        account.HasIndex(a => new { a.TenantId, a.Code }).IsUnique();
    }
}
