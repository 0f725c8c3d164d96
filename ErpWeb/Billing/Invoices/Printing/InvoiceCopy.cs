namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>The copies of an invoice that Rule 48 asks for.</summary>
public enum InvoiceCopy
{
    Original,
    Duplicate,
    Triplicate,
}

/// <summary>By which rule a document is copied.</summary>
public enum PrintCopies
{
    /// <summary>Rule 48: three copies for goods, two for services.</summary>
    OfInvoice,

    /// <summary>Rule 55(2): three copies, for consignee, transporter and consigner.</summary>
    OfChallan,

    /// <summary>One paper, without such words.</summary>
    None,
}

public static class InvoiceCopies
{
    /// <summary>Three copies for goods, two for services.</summary>
    public static IReadOnlyList<InvoiceCopy> All(bool isServicesOnly) =>
        isServicesOnly ? [InvoiceCopy.Original, InvoiceCopy.Duplicate] : [InvoiceCopy.Original, InvoiceCopy.Duplicate, InvoiceCopy.Triplicate];

    /// <summary>Reads the "copy" of an address: "original", "duplicate", "triplicate" or "all". Null means the original.</summary>
    /// <returns>Null when the word is none of them, or names a copy that this kind of supply does not have.</returns>
    public static IReadOnlyList<InvoiceCopy>? Parse(string? word, bool isServicesOnly)
    {
        var all = All(isServicesOnly);
        return word?.ToLowerInvariant() switch
        {
            null or "" or "original" => [InvoiceCopy.Original],
            "duplicate" => [InvoiceCopy.Duplicate],
            "triplicate" when all.Contains(InvoiceCopy.Triplicate) => [InvoiceCopy.Triplicate],
            "all" => all,
            _ => null,
        };
    }

    /// <summary>The prescribed words, and beside them what the business adds.</summary>
    public static string LabelOn(InvoicePrintModel model, InvoiceCopy copy)
    {
        var label = model.Copies switch
        {
            PrintCopies.OfInvoice => Label(copy, model.IsServicesOnly),
            PrintCopies.OfChallan => ChallanLabel(copy),
            _ => "",
        };
        return string.Join(" · ", new[] { label, model.CopyNote }.Where(text => !string.IsNullOrEmpty(text)));
    }

    /// <summary>The words that Rule 55(2) prescribes.</summary>
    public static string ChallanLabel(InvoiceCopy copy) => copy switch
    {
        InvoiceCopy.Original => "ORIGINAL FOR CONSIGNEE",
        InvoiceCopy.Duplicate => "DUPLICATE FOR TRANSPORTER",
        InvoiceCopy.Triplicate => "TRIPLICATE FOR CONSIGNER",
        _ => throw new ArgumentOutOfRangeException(nameof(copy)),
    };

    /// <summary>The words that Rule 48 prescribes.</summary>
    public static string Label(InvoiceCopy copy, bool isServicesOnly) => copy switch
    {
        InvoiceCopy.Original => "ORIGINAL FOR RECIPIENT",
        InvoiceCopy.Duplicate => isServicesOnly ? "DUPLICATE FOR SUPPLIER" : "DUPLICATE FOR TRANSPORTER",
        InvoiceCopy.Triplicate => "TRIPLICATE FOR SUPPLIER",
        _ => throw new ArgumentOutOfRangeException(nameof(copy)),
    };
}
