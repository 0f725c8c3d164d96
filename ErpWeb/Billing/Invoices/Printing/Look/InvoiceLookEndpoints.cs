using ErpWeb.Shared.Ui.Access;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Billing.Invoices.Printing.Look;

internal static class InvoiceLookEndpoints
{
    /// <summary>The sample that the settings page shows while options are tried; nothing is stored.</summary>
    public static void MapInvoiceLook(this IEndpointRouteBuilder routes) => routes.MapGet("/settings/invoices/sample", SendAsync).Needs(TenancyPermissions.BusinessView);

    private static async Task<IResult> SendAsync(
        [AsParameters] TriedLook tried, InvoiceSampleReader preview, InvoicePrintHtml page, InvoicePdfService pdfs, HttpContext http, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        var model = await preview.ReadAsync(tried.ToLook(), ct);
        if (tried.Pdf is true && await pdfs.RenderAsync(model, [InvoiceCopy.Original], ct) is InvoicePdfResult.Bytes file)
            return Results.Bytes(file.Pdf, "application/pdf");
        return Results.Content(await page.RenderAsync(model, [InvoiceCopy.Original]), "text/html; charset=utf-8");
    }
}

/// <summary>Options as they stand in an address.</summary>
internal sealed record TriedLook(bool? Compact, bool? Logo, bool? Bank, bool? Upi, bool? Hsn, string? Signatory, string? Footer, string? Note, bool? Pdf)
{
    public InvoiceLook ToLook() => new()
    {
        Layout = Compact is true ? InvoiceLayout.Compact : InvoiceLayout.Classic,
        ShowsLogo = Logo is not false,
        ShowsBankDetails = Bank is not false,
        ShowsUpiQr = Upi is not false,
        ShowsHsnSummary = Hsn is not false,
        SignatoryName = Cut(Signatory, InvoiceLook.SignatoryMaxLength),
        Footer = Cut(Footer, InvoiceLook.FooterMaxLength),
        CopyNote = Cut(Note, InvoiceLook.CopyLabelMaxLength),
    };

    public static string AddressOf(InvoiceLook look, bool pdf) => FormattableString.Invariant(
        $"/settings/invoices/sample?compact={look.Layout is InvoiceLayout.Compact}&logo={look.ShowsLogo}&bank={look.ShowsBankDetails}&upi={look.ShowsUpiQr}&hsn={look.ShowsHsnSummary}&signatory={Uri.EscapeDataString(look.SignatoryName)}&footer={Uri.EscapeDataString(look.Footer)}&note={Uri.EscapeDataString(look.CopyNote)}&pdf={pdf}");

    private static string Cut(string? text, int most) => text is null ? "" : text[..Math.Min(text.Length, most)];
}
