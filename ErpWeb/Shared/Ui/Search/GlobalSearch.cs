using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Shared.Ui.Search;

/// <summary>Asks every source; one that fails is logged and left out, for the others may still hold the answer.</summary>
internal sealed partial class GlobalSearch(IEnumerable<ISearchSource> sources, TenantContext tenant, ILogger<GlobalSearch> logger) : IGlobalSearch
{
    public async ValueTask<IReadOnlyList<SearchHit>> FindAsync(string term, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(sources.Where(source => tenant.Rights.Allows(source.Needs)).Select(source => AskAsync(source, term, cancellationToken)));
        return [.. found.SelectMany(hits => hits)];
    }

    private async Task<IReadOnlyList<SearchHit>> AskAsync(ISearchSource source, string term, CancellationToken cancellationToken)
    {
        try
        {
            return await source.FindAsync(term, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(exception, source.GetType().Name);
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Search source {Source} failed")]
    private partial void LogFailure(Exception exception, string source);
}
