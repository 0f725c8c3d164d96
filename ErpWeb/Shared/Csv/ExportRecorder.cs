using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel.Access;

namespace ErpWeb.Shared.Csv;

/// <summary>Notes in the edit log who took which file out. Called before the first row leaves: what cannot be noted is not given.</summary>
public sealed class ExportRecorder(TenantDb tenantDb)
{
    private const int FilterMaxLength = 300;

    /// <param name="entityType">What the file holds.</param>
    /// <param name="filter">Which part of it, as the address says; empty for all.</param>
    public async Task RecordAsync(string entityType, string file, string filter, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(Permissions.Member, ct);
        await using var write = await db.BeginWriteAsync(ct);
        await new PostingBatch(db).WriteAsync(LoggedChange.Exported(entityType, new { File = file, Filter = filter.Length > FilterMaxLength ? filter[..FilterMaxLength] : filter }), ct);
        await write.CommitAsync(ct);
    }

    /// <summary>The filter of an address: "status: off, q: bulb".</summary>
    public static string Words(IQueryCollection query) =>
        string.Join(", ", query.Where(pair => pair.Value.ToString().Length > 0).Select(pair => $"{pair.Key}: {pair.Value}"));
}
