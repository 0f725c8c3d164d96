using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;

namespace ErpWeb.Purchasing.Payments;

/// <summary>A payment to a supplier, as it is typed.</summary>
public sealed class SupplierPaymentDraft
{
    /// <summary>Becomes the payment's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public Guid? PartyId { get; set; }
    public DateOnly? Date { get; set; }
    public PaidFrom From { get; set; }
    /// <summary>The account that the money leaves; the usual one of <see cref="From"/> unless said.</summary>
    public Guid? AccountId { get; set; }
    public string Reference { get; set; } = "";
    public string Notes { get; set; } = "";
    /// <summary>Money that leaves.</summary>
    public decimal? Amount { get; set; }
    public decimal? Discount { get; set; }
    /// <summary>Taken from advances and returns.</summary>
    public decimal? FromCredit { get; set; }
    /// <summary>The currency of all its amounts but the charges; empty for rupees.</summary>
    public string Currency { get; set; } = "";
    /// <summary>The bank's rate: rupees for the units in which the currency is quoted.</summary>
    public decimal? ExchangeRate { get; set; }
    /// <summary>What the bank asked besides, in rupees.</summary>
    public decimal? BankCharges { get; set; }
    /// <summary>Where the rupees of this draft come from, once it is turned into them.</summary>
    internal ForeignSettlement? Foreign { get; init; }
    public List<DuePart> Parts { get; set; } = [];

    /// <summary>What there is to share among the bills.</summary>
    public decimal Available => (Amount ?? 0) + (Discount ?? 0) + (FromCredit ?? 0);

    /// <summary>What must leave to pay so much, beside the discount and what advances pay.</summary>
    public decimal AmountFor(decimal due) => Math.Max(0, due - (Discount ?? 0) - (FromCredit ?? 0));

    /// <summary>Rupees that leave the bank for a payment in another currency, with its charges; null until they can be told.</summary>
    public decimal? FromBank => ErpWeb.Shared.Kernel.Currency.Find(Currency) is { } currency && this is { ExchangeRate: { } rate, Amount: { } amount } ? currency.Rupees(amount, rate) + (BankCharges ?? 0) : null;

    public decimal Shared => Parts.Sum(part => part.Amount ?? 0);

    /// <summary>What no bill takes: it stays with the supplier as an advance.</summary>
    public decimal Advance => Available - Shared;
}

/// <summary>A bill on which something is owed.</summary>
public sealed record OpenBill(Guid Id, string Number, string SupplierNumber, Guid? PartyId, DateOnly Date, DateOnly DueDate, decimal Total, decimal Due) : IDueBill;
