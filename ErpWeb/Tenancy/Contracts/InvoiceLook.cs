namespace ErpWeb.Tenancy.Contracts;

public enum InvoiceLayout { Classic, Compact }

/// <summary>What a business chose to have on its invoices. It is stored with each invoice, so that a reprint shows what was issued.</summary>
public sealed record InvoiceLook
{
    public const int SignatoryMaxLength = 100;
    public const int FooterMaxLength = 300;
    public const int CopyLabelMaxLength = 60;

    public InvoiceLayout Layout { get; set; }
    public bool ShowsLogo { get; set; } = true;
    public bool ShowsBankDetails { get; set; } = true;
    public bool ShowsUpiQr { get; set; } = true;
    public bool ShowsHsnSummary { get; set; } = true;
    /// <summary>Below the line for the signature; empty for "Authorised signatory".</summary>
    public string SignatoryName { get; set; } = "";
    /// <summary>At the foot of the last page.</summary>
    public string Footer { get; set; } = "";
    /// <summary>Added to the words of rule 48, which are prescribed.</summary>
    public string CopyNote { get; set; } = "";
}
