namespace ErpWeb.Billing.Invoices.Printing;

/// <param name="Code">The two digits of the GST state code.</param>
public sealed record PrintState(string Code, string Name)
{
    public override string ToString() => $"{Name} ({Code})";
}

public sealed record PrintBankAccount(string BankName, string AccountNumber, string Ifsc);

public sealed record PrintSupplier(string Name, IReadOnlyList<string> AddressLines, PrintState State)
{
    /// <summary>The name over the shop door, where it is not the legal name.</summary>
    public string? TradeName { get; init; }

    /// <summary>Null while the business is not registered.</summary>
    public string? Gstin { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public PrintBankAccount? Bank { get; init; }

    public string? UpiId { get; init; }
}

public sealed record PrintRecipient(string Name, IReadOnlyList<string> AddressLines, PrintState? State)
{
    /// <summary>GSTIN or UIN; null for an unregistered buyer.</summary>
    public string? Gstin { get; init; }

    public string? Phone { get; init; }
}

public sealed record PrintAddress(string Name, IReadOnlyList<string> AddressLines, PrintState? State);

/// <summary>Which taxes the document shows.</summary>
public enum PrintTaxColumns
{
    /// <summary>Bill of supply: no tax and no rate.</summary>
    None,
    CentralAndState,
    CentralAndUnionTerritory,
    Integrated,
}

/// <summary>Amounts of tax. <paramref name="State"/> is SGST, or UTGST where the document says so.</summary>
public sealed record PrintTaxes(decimal Central = 0, decimal State = 0, decimal Integrated = 0, decimal Cess = 0)
{
    public decimal Sum => Central + State + Integrated + Cess;
}

public sealed record PrintLine(int Number, string Description, string HsnSac, decimal Quantity, string Unit, decimal Rate, decimal TaxableValue, decimal Total)
{
    /// <summary>Smaller text below the description, such as a batch number.</summary>
    public string? Note { get; init; }

    /// <summary>INR off the line, before tax, the line's share of an invoice discount included.</summary>
    public decimal Discount { get; init; }

    /// <summary>Percent; null where the line bears no GST, so that no rate is shown.</summary>
    public decimal? GstRate { get; init; }

    public PrintTaxes Taxes { get; init; } = new();
}

/// <param name="GstRate">Percent, the sum of the central and the state rate.</param>
/// <param name="CessRate">Percent; zero for a cess per unit.</param>
public sealed record PrintTaxSummaryRow(string HsnSac, decimal TaxableValue, decimal GstRate, PrintTaxes Taxes, decimal CessRate = 0);

public sealed record PrintTotals(decimal TaxableValue, PrintTaxes Taxes, decimal RoundOff, decimal GrandTotal, string AmountInWords)
{
    /// <summary>Value of the lines that bear no tax.</summary>
    public decimal ExemptValue { get; init; }

    public decimal AmountPaid { get; init; }

    public decimal AmountDue { get; init; }
}
