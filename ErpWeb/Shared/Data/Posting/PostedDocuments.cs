using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data.Posting;

/// <summary>A posted document that is cancelled whole or not at all.</summary>
public interface ICancellable
{
    DocumentStatus Status { get; }
}

/// <summary>What every verb asks of posted documents, whatever their kind.</summary>
public static class PostedDocuments
{
    /// <summary>The document as it was posted under this id; null when it is not posted yet.</summary>
    public static Task<PostedReference?> FindPostedAsync<T>(this IQueryable<T> documents, Guid id, CancellationToken ct) where T : PostedDocument =>
        documents.AsNoTracking().Where(document => document.Id == id).Select(document => new PostedReference(document.Id, document.Number)).FirstOrDefaultAsync(ct);

    /// <summary>Marks a posted document as cancelled.</summary>
    /// <returns>False when somebody cancelled it before.</returns>
    public static async Task<bool> TryCancelAsync<T>(this IQueryable<T> documents, Guid id, string reason, DateTime nowUtc, CancellationToken ct) where T : PostedDocument, ICancellable =>
        await documents.Where(document => document.Id == id && document.Status == DocumentStatus.Posted).ExecuteUpdateAsync(set => set
            .SetProperty(document => document.Status, DocumentStatus.Cancelled)
            .SetProperty(document => document.CancelledAtUtc, nowUtc)
            .SetProperty(document => document.CancelReason, reason), ct) == 1;
}
