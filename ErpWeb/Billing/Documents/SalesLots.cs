using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Documents;

/// <summary>Gives the lines of a document their batches and serial numbers: those that a challan took out already, or what may be sold now.</summary>
public sealed class SalesLots(SoldLots soldLots)
{
    public async Task<Error?> TakeAsync(ErpDbContext db, InvoiceDraft draft, InvoiceFacts facts, IReadOnlyList<SalesLine> lines, CancellationToken ct)
    {
        var told = lines.Where(line => facts.Items[line.ItemId].Tracking is not ItemTracking.None).ToList();
        foreach (var line in told)
        {
            if (Out(line) is { } gone)
                (line.LotId, line.LotNumber) = (gone.LotId, gone.LotNumber);
        }
        told.RemoveAll(line => Out(line) is not null);
        if (told.Count == 0)
            return null;
        var goods = told.ConvertAll(line => new SoldGoods(
            line.ItemId, facts.Items[line.ItemId].Name, facts.Items[line.ItemId].Tracking, draft.Lines[line.LineNumber - 1].LotId, line.Quantity, $"Lines[{line.LineNumber - 1}].{nameof(InvoiceDraftLine.ItemId)}"));
        var lots = await soldLots.ChooseAsync(db, goods, draft.Date!.Value, ct);
        if (!lots.IsSuccess)
            return lots.FirstError;
        foreach (var (line, lot) in told.Zip(lots.Value))
            (line.LotId, line.LotNumber) = (lot.Id, lot.Number);
        return null;

        Papers.PaperLine? Out(SalesLine line) =>
            draft.Lines[line.LineNumber - 1].PaperLineId is { } id && facts.PaperLines[id] is { Kind: SalesKind.Challan } challan ? challan : null;
    }
}
