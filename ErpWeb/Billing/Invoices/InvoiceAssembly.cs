using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Invoices;

/// <summary>The rows of an invoice about to be posted.</summary>
public sealed record AssembledInvoice(Invoice Invoice, IReadOnlyList<InvoiceLine> Lines, IReadOnlyList<InvoiceTax> Taxes)
{
    /// <summary>What moves in the place of lines whose items are kits.</summary>
    public IReadOnlyList<SoldPart> Parts { get; init; } = [];

    public SourceDocument Source => new(SourceType, Invoice.Id, Invoice.Number);

    public const string SourceType = "Invoice";
}

/// <summary>Builds the rows of an invoice from a draft that broke no rule. Pure.</summary>
public static class InvoiceAssembly
{
    public static AssembledInvoice Build(InvoiceDraft draft, InvoiceFacts facts, InvoiceFigures figures, TakenNumber number, Actor actor, DateTime nowUtc)
    {
        var invoice = new Invoice { Id = draft.Id, Title = figures.Title, DueDate = figures.DueDate };
        SalesAssembly.Fill(invoice, draft, facts, figures);
        invoice.Stamp(number, actor, nowUtc);
        return new(invoice, [.. draft.Lines.Select((_, index) => SalesAssembly.Fill(new InvoiceLine { InvoiceId = invoice.Id, PaperLineId = draft.Lines[index].PaperLineId }, draft, index, facts, figures))], [.. Taxes(invoice, figures)]);
    }

    private static IEnumerable<InvoiceTax> Taxes(Invoice invoice, InvoiceFigures figures) =>
        from rate in figures.Taxed.ByRate
        where rate.Treatment is TaxTreatment.Taxable
        from tax in Amounts(rate, figures.Supply)
        where tax.Amount != 0
        select new InvoiceTax { Id = Ids.New(), InvoiceId = invoice.Id, Head = tax.Head, Rate = tax.Rate, Taxable = rate.Value, Amount = tax.Amount };

    private static IEnumerable<(TaxHead Head, decimal Rate, decimal Amount)> Amounts(RateSummary rate, SupplyDecision supply) =>
    [
        (TaxHead.Cgst, rate.Rate / 2, rate.Tax.Cgst),
        (supply.ChargesUtgst ? TaxHead.Utgst : TaxHead.Sgst, rate.Rate / 2, rate.Tax.Sgst),
        (TaxHead.Igst, rate.Rate, rate.Tax.Igst),
        (TaxHead.Cess, 0, rate.Tax.Cess),
    ];
}
