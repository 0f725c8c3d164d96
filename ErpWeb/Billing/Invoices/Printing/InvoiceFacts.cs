using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>The labelled particulars at the head of the document.</summary>
internal static class InvoiceFacts
{
    public static IEnumerable<(Wording Label, Wording Value)> Of(InvoicePrintModel model)
    {
        yield return (model.Labels.Number, model.Number);
        yield return (model.Labels.Date, PrintFormat.Date(model.Date));
        foreach (var (label, value) in model.Particulars)
            yield return (label, value);
        if (model.DueDate is { } due)
            yield return ("Due date", PrintFormat.Date(due));
        if (!model.StatesSupply)
            yield break;
        yield return ("Place of supply", WordingOf(model.PlaceOfSupply));
        yield return ("Reverse charge", model.IsReverseCharge ? "Yes" : "No");
    }

    public static IEnumerable<Wording> Of(PrintSupplier supplier)
    {
        foreach (var line in supplier.AddressLines)
            yield return line;
        yield return $"State: {WordingOf(supplier.State)}";
        var contact = string.Join("  ·  ", new[] { supplier.Phone, supplier.Email }.Where(text => !string.IsNullOrWhiteSpace(text)));
        if (contact != "")
            yield return contact;
    }

    public static IEnumerable<Wording> Of(PrintRecipient recipient)
    {
        foreach (var line in recipient.AddressLines)
            yield return line;
        foreach (var state in Of(recipient.State))
            yield return state;
        if (!string.IsNullOrWhiteSpace(recipient.Phone))
            yield return $"Phone: {recipient.Phone}";
    }

    public static IEnumerable<Wording> Of(PrintAddress address) => [.. address.AddressLines, .. Of(address.State)];

    public static IEnumerable<string> Of(PrintBankAccount bank) => [bank.BankName, $"A/c no. {bank.AccountNumber}", $"IFSC {bank.Ifsc}"];

    private static IEnumerable<Wording> Of(PrintState? state) => state is null ? [] : [$"State: {WordingOf(state)}"];

    private static Wording WordingOf(PrintState state) => $"{(Wording)state.Name} ({state.Code})";
}
