namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>The labelled particulars at the head of the document.</summary>
internal static class InvoiceFacts
{
    public static IEnumerable<(string Label, string Value)> Of(InvoicePrintModel model)
    {
        var noun = model.Title.StartsWith("BILL", StringComparison.Ordinal) ? "Bill" : "Invoice";
        yield return ($"{noun} no.", model.Number);
        yield return ($"{noun} date", PrintFormat.Date(model.Date));
        if (model.DueDate is { } due)
            yield return ("Due date", PrintFormat.Date(due));
        yield return ("Place of supply", model.PlaceOfSupply.ToString());
        yield return ("Reverse charge", model.IsReverseCharge ? "Yes" : "No");
    }

    public static IEnumerable<string> Of(PrintSupplier supplier)
    {
        foreach (var line in supplier.AddressLines)
            yield return line;
        yield return $"State: {supplier.State}";
        var contact = string.Join("  ·  ", new[] { supplier.Phone, supplier.Email }.Where(text => !string.IsNullOrWhiteSpace(text)));
        if (contact != "")
            yield return contact;
    }

    public static IEnumerable<string> Of(PrintRecipient recipient)
    {
        foreach (var line in recipient.AddressLines)
            yield return line;
        if (recipient.State is { } state)
            yield return $"State: {state}";
        if (!string.IsNullOrWhiteSpace(recipient.Phone))
            yield return $"Phone: {recipient.Phone}";
    }

    public static IEnumerable<string> Of(PrintAddress address) => [.. address.AddressLines, $"State: {address.State}"];

    public static IEnumerable<string> Of(PrintBankAccount bank) => [bank.BankName, $"A/c no. {bank.AccountNumber}", $"IFSC {bank.Ifsc}"];
}
