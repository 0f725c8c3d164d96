using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Documents;

/// <summary>A document that this transaction has marked as cancelled; what it did is still to be taken back.</summary>
/// <param name="Source">Under which the ledgers know what it posted.</param>
/// <param name="Reason">Why, tidied.</param>
public sealed record CancelledDocument<T>(T Document, SourceDocument Source, string Reason);

/// <summary>How the cancelling of every document of purchasing begins.</summary>
public sealed class PurchaseCancelling(Books books)
{
    /// <summary>Marks the document as cancelled, within the caller's transaction.</summary>
    /// <returns>Refused without a reason, in a closed period, and to whoever comes second.</returns>
    public async Task<Result<CancelledDocument<T>>> BeginAsync<T>(ErpDbContext db, Guid id, string reason, CancellationToken ct) where T : PurchaseDocument, ICancellable
    {
        if (PostedDocument.ReasonOf(reason) is not { } why)
            return PurchaseErrors.CancelReasonMissing;
        if (await db.Set<T>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } document)
            return PurchaseErrors.NotFound;
        if (Books.CheckOpen(document.Date, await books.ClosedThroughAsync(db, BookArea.Purchases, ct), nameof(document.Date)) is { } closed)
            return closed;
        if (!await db.Set<T>().TryCancelAsync(id, why, db.Clock.GetUtcNow().UtcDateTime, ct))
            return PurchaseErrors.AlreadyCancelled;
        return new CancelledDocument<T>(document, new SourceDocument(typeof(T).Name, id, document.Number), why);
    }
}
