using Microsoft.EntityFrameworkCore.Storage;

namespace ErpWeb.Shared.Data.Posting;

/// <summary>
/// The transaction of one operation. Committed, it tells open screens what was written. Disposed without a commit it
/// rolls back and gives its turn to the next writer.
/// </summary>
public sealed class WriteTransaction(IDbContextTransaction transaction, IDisposable? turn, ErpDbContext db) : IAsyncDisposable
{
    public async Task CommitAsync(CancellationToken ct = default)
    {
        await transaction.CommitAsync(ct);
        db.News.Tell(db.Listener);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            db.News.Forget();
            await transaction.DisposeAsync();
        }
        finally
        {
            turn?.Dispose();
        }
    }
}
