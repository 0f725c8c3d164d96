using System.ComponentModel;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;

namespace ErpWeb.Api.Credit;

/// <summary>Money received for a bill, as a program sends it.</summary>
public sealed record PaymentBody
{
    public Guid BillId { get; init; }
    [Description("Rupees and paise, at most what is due.")]
    public decimal Amount { get; init; }
    public PaymentMode Mode { get; init; } = PaymentMode.Upi;
    [Description("Today unless said.")]
    public DateOnly? Date { get; init; }
    [Description("UPI transaction id, cheque or UTR number, card slip.")]
    public string Reference { get; init; } = "";
}

/// <summary>A payment that was recorded.</summary>
/// <param name="Due">What is still due on the bill.</param>
public sealed record Payment(Guid Id, string Number, Guid BillId, decimal Amount, decimal Due);

/// <summary>An open bill and why it counts as it does.</summary>
public sealed record OpenBill(
    Guid BillId, string Number, Guid CustomerId, string CustomerName, DateOnly Date, DateOnly DueDate, decimal Amount, decimal Settled, decimal Due,
    [property: Description("Days beyond the due date; negative before it.")] int DaysOverdue, PaymentState State,
    [property: Description("The reason in words.")] string Why, IReadOnlyList<Allocation> Allocations);

/// <summary>A part of a receipt that was set against the bill; one of a cancelled receipt does not count.</summary>
public sealed record Allocation(Guid ReceiptId, string Number, DateOnly Date, decimal Amount, ReceiptStatus Status);
