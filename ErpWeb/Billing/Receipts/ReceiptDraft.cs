using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;

namespace ErpWeb.Billing.Receipts;

/// <summary>Money received from a customer, as it is typed.</summary>
public sealed class ReceiptDraft
{
    /// <summary>Becomes the receipt's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    /// <summary>Follows from the invoice where one is named.</summary>
    public Guid? PartyId { get; set; }
    /// <summary>The one invoice that all of it is for; then there are no parts.</summary>
    public Guid? InvoiceId { get; set; }
    public DateOnly? Date { get; set; }
    public List<TenderDraft> Tenders { get; set; } = [new()];
    /// <summary>What goes to which bill; the rest is kept for the customer.</summary>
    public List<DuePart> Parts { get; set; } = [];
    /// <summary>Percent of GST on what no bill takes: the advance is for a service of this rate.</summary>
    public decimal? AdvanceTaxRate { get; set; }

    /// <summary>The currency of all its amounts but the charges; empty for rupees.</summary>
    public string Currency { get; set; } = "";
    /// <summary>The bank's rate: rupees for the units in which the currency is quoted.</summary>
    public decimal? ExchangeRate { get; set; }
    /// <summary>What the bank kept, in rupees.</summary>
    public decimal? BankCharges { get; set; }
    /// <summary>Where the rupees of this draft come from, once it is turned into them.</summary>
    internal ForeignSettlement? Foreign { get; init; }

    /// <summary>Everything that came, in rupees. Setting it sets the first tender.</summary>
    public decimal? Amount
    {
        get => Tenders.All(tender => tender.Amount is null) ? null : Tenders.Sum(tender => tender.Amount ?? 0);
        set => Tenders[0].Amount = value;
    }

    /// <summary>How the first tender came.</summary>
    public PaymentMode Mode
    {
        get => Tenders[0].Mode;
        set => Tenders[0].Mode = value;
    }

    /// <summary>The reference of the first tender.</summary>
    public string Reference
    {
        get => Tenders[0].Reference;
        set => Tenders[0].Reference = value;
    }

    /// <summary>Rupees that reach the bank of a receipt in another currency, less its charges; null until they can be told.</summary>
    public decimal? InBank => ErpWeb.Shared.Kernel.Currency.Find(Currency) is { } currency && this is { ExchangeRate: { } rate, Amount: { } amount } ? currency.Rupees(amount, rate) - (BankCharges ?? 0) : null;

    public decimal Shared => Parts.Sum(part => part.Amount ?? 0);

    /// <summary>What it stands for in the customer's account: money in rupees as it came, of another currency what it was booked at.</summary>
    public decimal Credited => Foreign?.Booked ?? Amount ?? 0;

    /// <summary>What no bill takes.</summary>
    public decimal Unapplied => Credited - Shared;
}

/// <summary>A part of the money that came in one way.</summary>
public sealed class TenderDraft
{
    public PaymentMode Mode { get; set; } = PaymentMode.Upi;
    /// <summary>The account it went to; the usual one of its mode unless said.</summary>
    public Guid? AccountId { get; set; }
    public string Reference { get; set; } = "";
    public decimal? Amount { get; set; }
}
