using ErpWeb.Printing.Images;
using ErpWeb.Printing.Layout;
using ErpWeb.Printing.Pdf;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>Top of the first page: who sells, what the document is, who buys, where it goes.</summary>
internal sealed class InvoicePdfHead(InvoicePrintModel model, InvoiceTheme theme, PdfImage? logo, InvoiceSpacing spacing)
{
    private const double FactsWidth = 190;
    private const double ColumnGap = 18;
    private const double LogoMaxWidth = 110;
    private const double LogoMaxHeight = 56;

    public void Draw(PageFlow flow, string copyLabel)
    {
        DrawSupplier(flow, copyLabel);
        flow.Y += spacing.BlockGap * 0.8;
        DrawParties(flow);
        flow.Y += spacing.BlockGap;
    }

    private void DrawSupplier(PageFlow flow, string copyLabel)
    {
        var (logoWidth, logoHeight) = LogoSize();
        var textLeft = flow.Left + (logo is null ? 0 : logoWidth + 14);
        var supplier = SupplierStack(flow.Right - FactsWidth - ColumnGap - textLeft);
        var title = new TextStack(FactsWidth).Add(theme.Title, model.Title).Add(InvoiceTheme.Label, copyLabel);
        if (model.Heading is not null)
            title.Add(InvoiceTheme.Strong, model.Heading, gapBefore: 3);

        if (logo is not null)
            flow.Page.Image(logo, flow.Left, flow.Y + 2, logoWidth, logoHeight);
        supplier.Draw(flow.Page, textLeft, flow.Y);
        title.Draw(flow.Page, flow.Right - FactsWidth, flow.Y - 2, TextAlign.Right);
        flow.Y += Math.Max(Math.Max(supplier.Height, title.Height), logo is null ? 0 : logoHeight + 2);
    }

    private TextStack SupplierStack(double width)
    {
        var supplier = model.Supplier;
        var stack = new TextStack(width).Add(InvoiceTheme.SupplierName, supplier.TradeName ?? supplier.Name);
        if (supplier.TradeName is not null && supplier.TradeName != supplier.Name)
            stack.Add(InvoiceTheme.Quiet, supplier.Name);
        stack.AddAll(InvoiceTheme.Quiet, InvoiceFacts.Of(supplier).Select(fact => fact.ToString()));
        return supplier.Gstin is null ? stack : stack.Add(InvoiceTheme.Strong, $"GSTIN {supplier.Gstin}", gapBefore: 1);
    }

    private void DrawParties(PageFlow flow)
    {
        var facts = new InvoicePdfFacts(InvoiceFacts.Of(model), FactsWidth - (spacing.PanelPadding * 2));
        var room = flow.Width - FactsWidth - ColumnGap;
        var columnWidth = model.Delivery is null ? room : (room - ColumnGap) / 2;
        var recipient = RecipientStack(columnWidth);
        var delivery = DeliveryStack(columnWidth);
        var height = Math.Max(Math.Max(recipient.Height, delivery.Height), facts.Height) + (spacing.PanelPadding * 2);

        flow.Page.Line(flow.Left, flow.Y, flow.Right - FactsWidth - ColumnGap, flow.Y, InvoiceTheme.Rule, 0.6);
        flow.Page.FillRounded(flow.Right - FactsWidth, flow.Y, FactsWidth, height, 3, InvoiceTheme.Panel);
        recipient.Draw(flow.Page, flow.Left, flow.Y + spacing.PanelPadding);
        delivery.Draw(flow.Page, flow.Left + columnWidth + ColumnGap, flow.Y + spacing.PanelPadding);
        facts.Draw(flow.Page, flow.Right - FactsWidth + spacing.PanelPadding, flow.Y + spacing.PanelPadding);
        flow.Y += height;
    }

    private TextStack RecipientStack(double width)
    {
        var stack = new TextStack(width)
            .Add(InvoiceTheme.Label, model.RecipientLabel.ToUpperInvariant())
            .Add(InvoiceTheme.Name, model.Recipient.Name)
            .AddAll(InvoiceTheme.Quiet, InvoiceFacts.Of(model.Recipient).Select(fact => fact.ToString()));
        return model.Recipient.Gstin is null ? stack : stack.Add(InvoiceTheme.Strong, $"GSTIN {model.Recipient.Gstin}", gapBefore: 1);
    }

    private TextStack DeliveryStack(double width) => model.Delivery is not { } delivery
        ? new TextStack(width)
        : new TextStack(width)
            .Add(InvoiceTheme.Label, "DELIVERED TO")
            .Add(InvoiceTheme.Name, delivery.Name)
            .AddAll(InvoiceTheme.Quiet, InvoiceFacts.Of(delivery).Select(fact => fact.ToString()));

    private (double Width, double Height) LogoSize()
    {
        if (logo is null)
            return (0, 0);
        var scale = Math.Min(LogoMaxWidth / logo.Width, LogoMaxHeight / logo.Height);
        return (logo.Width * scale, logo.Height * scale);
    }
}
