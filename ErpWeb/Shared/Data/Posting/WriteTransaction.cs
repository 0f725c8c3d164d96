using Microsoft.EntityFrameworkCore.Storage;

namespace ErpWeb.Shared.Data.Posting;

/// <summary>The transaction of one operation. Disposed without a commit it rolls back and gives its turn to the next writer.</summary>
public sealed class WriteTransaction(IDbContextTransaction transaction, IDisposable? turn) : IAsyncDisposable
{
    public Task CommitAsync(CancellationToken ct = default) => transaction.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            turn?.Dispose();
        }
    }
}
