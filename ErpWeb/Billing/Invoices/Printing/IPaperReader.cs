namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>Reads a document for a customer as it is printed.</summary>
public interface IPaperReader
{
    /// <returns>Null when the tenant has no such document.</returns>
    Task<InvoicePrintModel?> FindAsync(Guid id, CancellationToken ct = default);
}
