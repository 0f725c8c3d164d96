using System.Runtime.CompilerServices;
using System.Text.Json;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ErpWeb.Audit.Verification;

/// <summary>Plays the log of the masters again, whatever entities the model has, and compares the outcome with the rows.</summary>
internal sealed class MasterReplay(ErpDbContext db)
{
    private sealed class Replayed
    {
        public long Sequence { get; set; }
        public Dictionary<string, string?> Values { get; } = [];
    }

    private readonly Dictionary<string, IEntityType> _types = TenantConventions.TenantTypes(db.Model.GetEntityTypes())
        .Where(type => !typeof(IUnlogged).IsAssignableFrom(type.ClrType))
        .ToDictionary(type => type.ClrType.Name);

    private readonly Dictionary<(string Type, Guid Id), Replayed> _rows = [];

    public void Take(EditLogEntry entry)
    {
        if (!_types.TryGetValue(entry.EntityType, out var type))
            return;
        var key = (entry.EntityType, entry.EntityId);
        if (entry.Action is "Deleted")
            _rows.Remove(key);
        else if (entry.Action is "Created" or "Changed")
            Apply(type, entry, _rows.TryGetValue(key, out var row) ? row : _rows[key] = new());
    }

    /// <summary>What differs, and then what is missing.</summary>
    public async IAsyncEnumerable<RowFault> FaultsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var type in _types.Values)
        {
            await foreach (var row in Rows(type).AsAsyncEnumerable().WithCancellation(ct))
            {
                if (FaultOf(type, row) is { } fault)
                    yield return fault;
            }
        }
        foreach (var ((type, id), row) in _rows)
            yield return RowFault.Missing(row.Sequence, type, id);
    }

    private static void Apply(IEntityType type, EditLogEntry entry, Replayed row)
    {
        row.Sequence = entry.Sequence;
        using var changes = JsonDocument.Parse(entry.Changes);
        foreach (var change in changes.RootElement.EnumerateObject())
        {
            if (type.FindProperty(change.Name) is { } property && change.Value.TryGetProperty("new", out var value))
                row.Values[change.Name] = LoggedText.Of(value, property.ClrType);
        }
    }

    // Rows that were found are taken away: what stays is missing.
    private RowFault? FaultOf(IEntityType type, ITenantOwned row)
    {
        var id = row is TenantRow { Id: var own } ? own : row.TenantId;
        if (!_rows.Remove((type.ClrType.Name, id), out var replayed))
            return RowFault.Unlogged(type.ClrType.Name, id);
        foreach (var (name, logged) in replayed.Values)
        {
            var present = LoggedText.Of(type.FindProperty(name)!.GetGetter().GetClrValue(row));
            if (present != logged)
                return RowFault.Differs(replayed.Sequence, type.ClrType.Name, id, name, logged, present);
        }
        return null;
    }

    private IQueryable<ITenantOwned> Rows(IEntityType type)
    {
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type.ClrType).Invoke(db, null)!;
        return ((IQueryable<ITenantOwned>)set).AsNoTracking();
    }
}
