using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Documents;

/// <summary>Finds the goods that move with lines whose items are kits. A document without kits asks the database nothing.</summary>
public sealed class KitParts(SoldLots soldLots)
{
    /// <summary>The parts of the lines of a document about to be posted, with their batches. A line that bills a challan takes what left with it.</summary>
    public async Task<Result<List<SoldPart>>> TakeAsync(ErpDbContext db, Guid documentId, InvoiceDraft draft, InvoiceFacts facts, IReadOnlyList<SalesLine> lines, CancellationToken ct)
    {
        var kits = lines.Where(line => facts.Items[line.ItemId].Form is ItemForm.Kit).ToList();
        if (kits.Count == 0)
            return new List<SoldPart>();
        var sent = await OfLinesAsync(db, [.. kits.Select(Challan).OfType<Guid>()], ct);
        var parts = new List<SoldPart>();
        foreach (var line in kits)
        {
            if (Challan(line) is not { } challan)
                parts.AddRange(facts.Items[line.ItemId].Parts.Select(part => new SoldPart { Id = Ids.New(), DocumentId = documentId, LineId = line.Id, ItemId = part.ItemId, Quantity = part.Quantity * line.Quantity }));
            else if (Share(sent[challan], documentId, line.Id, line.Quantity, facts.PaperLines[challan].Quantity) is { IsSuccess: true } share)
                parts.AddRange(share.Value);
        }
        if (await ChooseLotsAsync(db, draft, facts, kits, parts, ct) is { } refused)
            return refused;
        return parts;

        Guid? Challan(SalesLine line) => draft.Lines[line.LineNumber - 1].PaperLineId is { } id && facts.PaperLines[id].Kind is SalesKind.Challan ? id : null;
    }

    /// <summary>What moved with these lines; nothing for lines that are no kits.</summary>
    public static async Task<ILookup<Guid, SoldPart>> OfLinesAsync(ErpDbContext db, IReadOnlyCollection<Guid> lineIds, CancellationToken ct) => lineIds.Count == 0
        ? Array.Empty<SoldPart>().ToLookup(part => part.LineId)
        : (await db.SoldParts.AsNoTracking().Where(part => lineIds.Contains(part.LineId)).OrderBy(part => part.Id).ToListAsync(ct)).ToLookup(part => part.LineId);

    /// <summary>The parts of some of the kits of an earlier line. Pure.</summary>
    /// <param name="quantity">How many of the kits.</param>
    /// <param name="whole">How many there were.</param>
    public static Result<List<SoldPart>> Share(IEnumerable<SoldPart> parts, Guid documentId, Guid lineId, decimal quantity, decimal whole)
    {
        var shared = parts.Select(part => new SoldPart
        {
            Id = Ids.New(),
            DocumentId = documentId,
            LineId = lineId,
            ItemId = part.ItemId,
            Quantity = part.Quantity * quantity / whole,
            LotId = part.LotId,
            LotNumber = part.LotNumber,
            OriginPartId = part.Id,
        }).ToList();
        if (shared.Count > 0 && !Rounding.Fits(quantity, 0))
            return new Error("billing.line.kit_whole", "A kit is sold whole.", "Lines");
        return shared;
    }

    private async Task<Error?> ChooseLotsAsync(ErpDbContext db, InvoiceDraft draft, InvoiceFacts facts, IReadOnlyList<SalesLine> kits, IReadOnlyList<SoldPart> parts, CancellationToken ct)
    {
        var known = kits.SelectMany(line => facts.Items[line.ItemId].Parts).DistinctBy(part => part.ItemId).ToDictionary(part => part.ItemId);
        var told = parts.Where(part => part.OriginPartId is null && known[part.ItemId].Tracking is not ItemTracking.None).ToList();
        if (told.Count == 0)
            return null;
        var places = kits.ToDictionary(line => line.Id, line => $"Lines[{line.LineNumber - 1}].{nameof(InvoiceDraftLine.ItemId)}");
        var lots = await soldLots.ChooseAsync(db, told.ConvertAll(part => new SoldGoods(part.ItemId, known[part.ItemId].Name, known[part.ItemId].Tracking, null, part.Quantity, places[part.LineId])), draft.Date!.Value, ct);
        if (!lots.IsSuccess)
            return lots.FirstError;
        foreach (var (part, lot) in told.Zip(lots.Value))
            (part.LotId, part.LotNumber) = (lot.Id, lot.Number);
        return null;
    }
}
