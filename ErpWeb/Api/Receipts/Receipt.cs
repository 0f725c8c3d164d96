using System.ComponentModel;
using ErpWeb.Billing.Receipts;
using ErpWeb.Credit.Contracts;

namespace ErpWeb.Api.Receipts;

/// <summary>Money of a customer as a program sends it.</summary>
public sealed record ReceiptBody
{
    public Guid? CustomerId { get; init; }
    [Description("Rupees and paise.")]
    public decimal? Amount { get; init; }
    public PaymentMode Mode { get; init; } = PaymentMode.Upi;
    [Description("Today unless said.")]
    public DateOnly? Date { get; init; }
    [Description("UPI transaction id, cheque or UTR number, card slip.")]
    public string Reference { get; init; } = "";
    [Description("What goes to which bill; the rest is kept for the customer.")]
    public IReadOnlyList<ReceiptPartBody> Bills { get; init; } = [];
    [Description("Percent of GST when what no bill takes is an advance for a service.")]
    public decimal? AdvanceTaxRate { get; init; }

    internal ReceiptDraft ToDraft(Guid id, DateOnly today) => new()
    {
        Id = id,
        PartyId = CustomerId,
        Date = Date ?? today,
        Amount = Amount,
        Mode = Mode,
        Reference = Reference.Trim(),
        Parts = [.. Bills.Select(bill => new DuePart { BillId = bill.BillId, Amount = bill.Amount })],
        AdvanceTaxRate = AdvanceTaxRate,
    };
}

/// <summary>The part of the money for one bill.</summary>
public sealed record ReceiptPartBody
{
    public Guid BillId { get; init; }
    public decimal? Amount { get; init; }
}

/// <summary>Money received from a customer, and where it is now.</summary>
public sealed record ReceiptAnswer(
    Guid Id, string Number, DateOnly Date, Guid CustomerId, string CustomerName, PaymentMode Mode, string Reference, decimal Amount, ReceiptStatus Status,
    IReadOnlyList<ReceiptPart> Bills, [property: Description("What no bill has used.")] decimal Unapplied)
{
    internal static ReceiptAnswer Of(ReceiptView view)
    {
        var receipt = view.Receipt;
        return new(
            receipt.Id, receipt.Number, receipt.Date, receipt.PartyId, receipt.PartyName, receipt.Mode, receipt.Reference, receipt.Amount, receipt.Status,
            [.. view.Bills.Select(bill => new ReceiptPart(bill.Id, bill.Number, bill.Amount))], view.Unapplied);
    }
}

/// <summary>What of a receipt a bill has.</summary>
public sealed record ReceiptPart(Guid BillId, string Number, decimal Amount);
