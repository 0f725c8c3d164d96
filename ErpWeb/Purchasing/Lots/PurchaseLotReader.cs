using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Lots;

/// <summary>Reads the batches and serial numbers of posted documents, in the caller's context.</summary>
public static class PurchaseLotReader
{
    /// <summary>By line, in the order in which they were typed; a line without any is absent.</summary>
    public static async Task<ILookup<Guid, PurchaseLot>> OfDocumentAsync(ErpDbContext db, Guid documentId, CancellationToken ct) =>
        (await db.PurchaseLots.AsNoTracking().Where(lot => lot.DocumentId == documentId).OrderBy(lot => lot.Place).ToListAsync(ct)).ToLookup(lot => lot.LineId);

    public static async Task<ILookup<Guid, PurchaseLot>> OfLinesAsync(ErpDbContext db, IReadOnlyCollection<Guid> lineIds, CancellationToken ct) => lineIds.Count == 0
        ? Array.Empty<PurchaseLot>().ToLookup(lot => lot.LineId)
        : (await db.PurchaseLots.AsNoTracking().Where(lot => lineIds.Contains(lot.LineId)).OrderBy(lot => lot.Place).ToListAsync(ct)).ToLookup(lot => lot.LineId);
}
