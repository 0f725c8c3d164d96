using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Papers;

/// <summary>What must hold before a quote, an order or a challan gets its number. Returns every broken rule, each with its field.</summary>
public static class SalesPaperRules
{
    /// <summary>What an invoice needs by law, and a quote or an order does not yet.</summary>
    private static readonly string[] OnlyOfInvoices = ["billing.invoice.buyer_address", "billing.invoice.party_gstin", "billing.line.hsn_too_short"];

    public static List<Error> Check(InvoiceDraft draft, InvoiceFacts facts, InvoiceFigures figures, DateOnly today)
    {
        if (draft.Date is not { } date)
            return [SalesPaperErrors.DateMissing];
        if (date > today)
            return [SalesPaperErrors.DateInFuture];
        var movesGoods = draft.Kind is SalesKind.Challan;
        // A quote and an order move neither goods nor money, so closed books do not stop them.
        var errors = InvoiceRules.Check(draft, movesGoods ? facts : facts with { ClosedThrough = null }, figures, today);
        if (!movesGoods)
            errors.RemoveAll(error => OnlyOfInvoices.Contains(error.Code));
        if (draft.Until < date)
            errors.Add(SalesPaperErrors.UntilBeforeDate);
        if (draft.Vehicle.Length > SalesPaper.VehicleMaxLength)
            errors.Add(SalesPaperErrors.VehicleTooLong);
        if (movesGoods)
            errors.AddRange(draft.Lines.Index().Where(line => line.Item.ItemId is { } id && facts.Items.GetValueOrDefault(id) is { IsService: true }).Select(line => SalesPaperErrors.ServiceNotDelivered(line.Index)));
        return errors;
    }

    /// <summary>Lines that go on from an order or a challan are of its customer, its item, and not more than is left.</summary>
    public static IEnumerable<Error> CheckOrigins(InvoiceDraft draft, InvoiceFacts facts)
    {
        foreach (var (index, line) in draft.Lines.Index().Where(line => line.Item.PaperLineId is not null))
        {
            var field = $"Lines[{index}].{nameof(line.Quantity)}";
            if (facts.PaperLines.GetValueOrDefault(line.PaperLineId!.Value) is not { } origin || origin.ItemId != line.ItemId || origin.PartyId != draft.PartyId || !Follows(draft.Kind, origin.Kind))
                yield return SalesPaperErrors.OtherLine(field);
            else if (!origin.IsOpen)
                yield return SalesPaperErrors.PaperClosed(origin.PaperNumber);
            else if (origin.Kind is not SalesKind.Quote && draft.Lines.Where(other => other.PaperLineId == origin.Id).Sum(other => facts.QuantityOf(other) ?? 0) > origin.Left)
                yield return SalesPaperErrors.TooMany(new(origin, facts.QuantityOf(line) ?? 0, field));
        }
    }

    private static bool Follows(SalesKind kind, SalesKind origin) => (kind, origin) switch
    {
        (SalesKind.Invoice, SalesKind.Order or SalesKind.Challan) => true,
        (SalesKind.Challan, SalesKind.Order) => true,
        _ => false,
    };
}
