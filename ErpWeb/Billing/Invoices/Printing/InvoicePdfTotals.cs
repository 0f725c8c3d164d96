using ErpWeb.Printing;
using ErpWeb.Printing.Layout;
using ErpWeb.Printing.Pdf;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>Below the lines: the totals on the right; amount in words, UPI code and bank account on the left. It stays on one page.</summary>
internal sealed class InvoicePdfTotals(InvoicePrintModel model, InvoiceTheme theme, InvoiceSpacing spacing)
{
    private const double TotalsWidth = 206;
    private const double ColumnGap = 24;
    private const double RowHeight = 13.5;
    private const double GrandTotalHeight = 24;
    private const double GrandTotalGap = 4;
    private const double QrSize = 72;
    private const double QrGap = 12;
    private const double Inset = 6;

    private readonly List<TotalRow> rows = [.. InvoiceTotalRows.Of(model)];

    public void Draw(PageFlow flow)
    {
        var leftWidth = flow.Width - TotalsWidth - ColumnGap;
        var words = new TextStack(leftWidth).Add(InvoiceTheme.Label, "AMOUNT IN WORDS").Add(InvoiceTheme.Strong, model.Totals.AmountInWords);
        var payment = PaymentStack(leftWidth - (model.ShowsUpiQr ? QrSize + QrGap : 0));
        var paymentHeight = Math.Max(payment.Height, model.ShowsUpiQr ? QrSize : 0);

        flow.Y += spacing.BlockGap * 0.7;
        flow.Reserve(Math.Max(words.Height + QrGap + paymentHeight, rows.Sum(HeightOf)));
        var bottom = DrawTotals(flow);
        words.Draw(flow.Page, flow.Left, flow.Y);
        var paymentTop = flow.Y + words.Height + QrGap;
        if (model.ShowsUpiQr)
            flow.Page.Qr(QrMatrix.Of(model.UpiLink!), flow.Left, paymentTop, QrSize, PdfColor.Black);
        payment.Draw(flow.Page, flow.Left + leftWidth - payment.Width, paymentTop - 1);
        flow.Y = Math.Max(bottom, paymentTop + paymentHeight);
    }

    private static double HeightOf(TotalRow row) => row.Kind == TotalRowKind.GrandTotal ? GrandTotalHeight + (GrandTotalGap * 2) : RowHeight;

    private double DrawTotals(PageFlow flow)
    {
        var y = flow.Y;
        foreach (var row in rows)
        {
            if (row.Kind == TotalRowKind.GrandTotal)
                DrawGrandTotal(flow, row, y + GrandTotalGap);
            else
                DrawRow(flow, row, y);
            y += HeightOf(row);
        }

        return y;
    }

    private static void DrawRow(PageFlow flow, TotalRow row, double y)
    {
        var baseline = y + ((RowHeight - InvoiceTheme.Body.Leading) / 2) + InvoiceTheme.Body.BaselineOffset;
        var isStrong = row.Kind == TotalRowKind.Strong;
        flow.Page.Text(isStrong ? InvoiceTheme.Strong : InvoiceTheme.Quiet, flow.Right - TotalsWidth + Inset, baseline, row.Label.ToString());
        flow.Page.Text(isStrong ? InvoiceTheme.Strong : InvoiceTheme.Body, flow.Right - Inset, baseline, row.Amount, TextAlign.Right);
    }

    private void DrawGrandTotal(PageFlow flow, TotalRow row, double y)
    {
        flow.Page.FillRounded(flow.Right - TotalsWidth, y, TotalsWidth, GrandTotalHeight, 3, theme.Accent);
        var baseline = y + ((GrandTotalHeight - theme.GrandTotal.Leading) / 2) + theme.GrandTotal.BaselineOffset;
        flow.Page.Text(theme.GrandTotalLabel, flow.Right - TotalsWidth + Inset + 2, baseline, row.Label.ToString());
        flow.Page.Text(theme.GrandTotal, flow.Right - Inset, baseline, row.Amount, TextAlign.Right);
    }

    private TextStack PaymentStack(double width)
    {
        var stack = new TextStack(width);
        if (model.ShowsUpiQr)
        {
            stack.Add(InvoiceTheme.Label, "SCAN TO PAY BY UPI")
                .Add(InvoiceTheme.Strong, PrintFormat.Rupees(model.Totals.AmountDue))
                .Add(InvoiceTheme.Quiet, model.Supplier.UpiId);
        }

        return model.Supplier.Bank is not { } bank
            ? stack
            : stack.Add(InvoiceTheme.Label, "BANK ACCOUNT", gapBefore: 5).AddAll(InvoiceTheme.Quiet, InvoiceFacts.Of(bank));
    }
}
