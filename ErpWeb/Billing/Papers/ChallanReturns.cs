using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Documents;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Papers;

/// <summary>Goods of a challan that come back without having been billed, as it is typed.</summary>
public sealed class ChallanReturnDraft
{
    /// <summary>Becomes the return's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public Guid ChallanId { get; set; }
    public DateOnly? Date { get; set; }
    public string Notes { get; set; } = "";
    public List<ChallanReturnLine> Lines { get; set; } = [];
}

public sealed class ChallanReturnLine
{
    /// <summary>The challan's line.</summary>
    public Guid LineId { get; set; }
    public decimal? Quantity { get; set; }
}

/// <summary>Checks and builds the return of a challan's goods. Pure.</summary>
internal static class ChallanReturns
{
    public static List<Error> Check(ChallanReturnDraft draft, SalesPaper challan, DateOnly? closedThrough, DateOnly today)
    {
        var errors = new List<Error>();
        if (draft.Date is not { } date)
            errors.Add(SalesPaperErrors.DateMissing);
        else if (date > today)
            errors.Add(SalesPaperErrors.DateInFuture);
        else if (date < challan.Date)
            errors.Add(SalesPaperErrors.UntilBeforeDate with { Field = nameof(draft.Date) });
        else if (Books.CheckOpen(date, closedThrough, nameof(draft.Date)) is { } closed)
            errors.Add(closed);
        if (!draft.Lines.Exists(line => line.Quantity is > 0))
            errors.Add(SalesPaperErrors.NothingReturned);
        if (draft.Lines.Exists(line => line.Quantity is < 0 || !Rounding.Fits(line.Quantity ?? 0, Limits.QuantityPlaces)))
            errors.Add(SalesPaperErrors.NothingReturned);
        if (draft.Notes.Length > SalesPaper.NotesMaxLength)
            errors.Add(Invoices.InvoiceErrors.NotesTooLong);
        return errors;
    }

    public static (SalesPaper Paper, IReadOnlyList<SalesPaperLine> Lines) Build(ChallanReturnDraft draft, SalesPaper challan, IReadOnlyList<SalesPaperLine> lines)
    {
        var paper = new SalesPaper
        {
            Id = draft.Id,
            Kind = SalesKind.Return,
            Date = draft.Date!.Value,
            OriginId = challan.Id,
            OriginNumber = challan.Number,
            PartyId = challan.PartyId,
            PartyName = challan.PartyName,
            PartyGstKind = challan.PartyGstKind,
            PartyGstin = challan.PartyGstin,
            BillingAddress = challan.BillingAddress,
            BillingStateCode = challan.BillingStateCode,
            PlaceOfSupply = challan.PlaceOfSupply,
            Nature = challan.Nature,
            SalespersonId = challan.SalespersonId,
            SalespersonName = challan.SalespersonName,
            RegistrationId = challan.RegistrationId,
            Notes = PlainText.Of(draft.Notes),
            Supplier = challan.Supplier,
        };
        var quantities = draft.Lines.Where(line => line.Quantity is > 0).GroupBy(line => line.LineId).ToDictionary(line => line.Key, line => line.Sum(one => one.Quantity!.Value));
        return (paper, [.. lines.Where(line => quantities.ContainsKey(line.Id)).Select((line, index) => Line(paper, line, quantities[line.Id], index + 1))]);
    }

    // What comes back is no supply: it has a quantity and no amounts.
    private static SalesPaperLine Line(SalesPaper paper, SalesPaperLine sent, decimal quantity, int number) => new()
    {
        Id = Ids.New(),
        PaperId = paper.Id,
        OriginLineId = sent.Id,
        LineNumber = number,
        ItemId = sent.ItemId,
        Description = sent.Description,
        HsnSac = sent.HsnSac,
        Unit = sent.Unit,
        Quantity = quantity,
        LotId = sent.LotId,
        LotNumber = sent.LotNumber,
        Treatment = sent.Treatment,
        TaxRateId = sent.TaxRateId,
    };
}
