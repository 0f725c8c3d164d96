namespace ErpWeb.Billing.Invoices;

/// <summary>How much of an invoice is paid; overdue is due beyond its due date.</summary>
public enum PaymentState { Due, PartPaid, Paid, Overdue, Cancelled }

/// <summary>Judges how far an invoice is paid. Pure.</summary>
public static class PaymentStates
{
    /// <param name="total">Rupees of the invoice.</param>
    /// <param name="due">Rupees still due.</param>
    public static PaymentState Of(InvoiceStatus status, decimal total, decimal due, DateOnly dueDate, DateOnly today) => status switch
    {
        InvoiceStatus.Cancelled => PaymentState.Cancelled,
        _ when due == 0 => PaymentState.Paid,
        _ when dueDate < today => PaymentState.Overdue,
        _ => due < total ? PaymentState.PartPaid : PaymentState.Due,
    };
}
