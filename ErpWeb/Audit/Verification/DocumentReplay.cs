using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Audit.Verification;

/// <summary>
/// Takes every posted row away from the seals that the log holds of its document. What does not come out at nothing was
/// changed, added or removed past the application.
/// </summary>
internal sealed class DocumentReplay(ErpDbContext db)
{
    private const int SealDigits = 32;
    private const string BeforeSeal = $"\"{LoggedChange.SealName}\":\"";

    private readonly RowSeal _seal = new(db);
    private readonly Dictionary<Guid, UInt128> _seals = [];
    private readonly Dictionary<Guid, string> _cancelled = [];

    public void Take(EditLogEntry entry)
    {
        var end = entry.Changes.Length - SealDigits - "\"}".Length;
        if (end >= BeforeSeal.Length && entry.Changes.AsSpan(0, end).EndsWith(BeforeSeal, StringComparison.Ordinal))
            Add(entry.EntityId, UInt128.Parse(entry.Changes.AsSpan(end, SealDigits), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        if (entry.Action is "Cancelled")
            _cancelled[entry.EntityId] = Fact(entry, "Reason") ?? "";
    }

    public async IAsyncEnumerable<RowFault> FaultsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var states = new List<(Guid Id, bool IsCancelled, string Reason)>();
        foreach (var rows in DocumentRowsReader.All(db))
        {
            await foreach (var (document, row) in rows.AsAsyncEnumerable().WithCancellation(ct))
            {
                Add(document, unchecked(UInt128.Zero - _seal.Of(row)));
                if (DocumentStateReader.Of(row) is { IsCancelled: var isCancelled, Reason: var reason } && (isCancelled ? reason : null) != _cancelled.GetValueOrDefault(document))
                    states.Add((document, isCancelled, reason));
            }
        }
        foreach (var document in _seals.Where(seal => seal.Value != 0).Select(seal => seal.Key))
            yield return await DocumentStateReader.ExplainAsync(db, document, ct);
        foreach (var (id, isCancelled, reason) in states)
            yield return await DocumentStateReader.ExplainStateAsync(db, id, isCancelled, reason, _cancelled.GetValueOrDefault(id), ct);
    }

    private void Add(Guid document, UInt128 seal)
    {
        var sum = unchecked(_seals.GetValueOrDefault(document) + seal);
        if (sum == 0)
            _seals.Remove(document);
        else
            _seals[document] = sum;
    }

    private static string? Fact(EditLogEntry entry, string name)
    {
        using var facts = JsonDocument.Parse(entry.Changes);
        return facts.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}
