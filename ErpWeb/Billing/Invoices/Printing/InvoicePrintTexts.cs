namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>Every text of the model that somebody typed; what the writers add themselves is plain Latin.</summary>
internal static class InvoicePrintTexts
{
    public static IReadOnlyList<string?> Of(InvoicePrintModel model) =>
    [
        model.Title, model.Heading, model.Number, model.Notes, model.Terms, model.Signatory, model.Footer, model.CopyNote, .. model.Declarations, .. Of(model.PlaceOfSupply),
        model.Totals.AmountInWords,
        .. Of(model.Supplier),
        model.Recipient.Name, model.Recipient.Gstin, model.Recipient.Phone, .. model.Recipient.AddressLines, .. Of(model.Recipient.State),
        model.Delivery?.Name, .. model.Delivery?.AddressLines ?? [], .. Of(model.Delivery?.State),
        .. model.Lines.SelectMany(line => new[] { line.Description, line.Note, line.HsnSac, line.Unit }),
        .. model.TaxSummary.Select(row => row.HsnSac),
    ];

    private static IEnumerable<string?> Of(PrintSupplier supplier) =>
    [
        supplier.Name, supplier.TradeName, supplier.Gstin, supplier.Phone, supplier.Email, supplier.UpiId, .. supplier.AddressLines, .. Of(supplier.State),
        supplier.Bank?.BankName, supplier.Bank?.AccountNumber, supplier.Bank?.Ifsc,
    ];

    private static IEnumerable<string?> Of(PrintState? state) => [state?.Code, state?.Name];
}
