using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ErpWeb.Audit.Wording;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Counts;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.DebitNotes;
using ErpWeb.Purchasing.LandedCosts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Audit;

/// <summary>Somebody who is named in the edit log.</summary>
public sealed record LogPerson(Guid Id, string Name);

/// <summary>Reads the edit log, latest first; a page continues below the last sequence of the one before.</summary>
public sealed class EditLogQueries(TenantDb tenantDb, TenantContext tenant)
{
    private const int MostNamesOfAWord = 200;

    // What goods cost stands in these entries too.
    private static readonly string[] OfCost =
    [
        nameof(Item), nameof(PurchaseOrder), nameof(PurchaseBill), nameof(DebitNote), nameof(LandedCost), nameof(StockAdjustment), nameof(StockCount),
    ];

    // What of a document tells no cost.
    private static readonly string[] Plain = ["Number", "Date", "PartyName", "Reason", "Note", "Status", "Warehouse", "PostedOn"];

    private static readonly JavaScriptEncoder AsLogged = JavaScriptEncoder.Create(UnicodeRanges.All);

    public async Task<PageOf<LogEntryView>> PageAsync(EditLogFilter filter, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AuditPermissions.View, ct);
        var entries = await FilteredAsync(db, filter, ct);
        if (long.TryParse(cursor, CultureInfo.InvariantCulture, out var before))
            entries = entries.Where(entry => entry.Sequence < before);
        var rows = await entries.OrderByDescending(entry => entry.Sequence).Take(size + 1).ToListAsync(ct);
        var page = await InWordsAsync(db, [.. rows.Take(size).Select(Shown)], ct);
        return new(page, rows.Count > size ? page[^1].Sequence.ToString(CultureInfo.InvariantCulture) : null, null);
    }

    /// <summary>All entries about one record, first to last.</summary>
    public async Task<RecordHistory> HistoryAsync(string entityType, Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AuditPermissions.View, ct);
        var entries = await db.EditLog.AsNoTracking()
            .Where(entry => entry.EntityId == id && entry.EntityType == entityType && (db.OwnRecordsOf == null || entry.ActorId == db.OwnRecordsOf))
            .OrderBy(entry => entry.Sequence)
            .ToListAsync(ct);
        var names = await NamesAsync(db, entries, ct);
        return RecordHistory.Of(entityType, entries.ConvertAll(Shown), names);
    }

    /// <summary>Everybody who has an entry.</summary>
    public async Task<IReadOnlyList<LogPerson>> PeopleAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AuditPermissions.View, ct);
        var people = await db.EditLog.Where(entry => db.OwnRecordsOf == null || entry.ActorId == db.OwnRecordsOf).GroupBy(entry => entry.ActorId).Select(entries => new LogPerson(entries.Key, entries.Max(entry => entry.ActorName)!)).ToListAsync(ct);
        return [.. people.OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private bool SeesCost => tenant.Rights.Allows(CatalogPermissions.CostView);

    // What goods cost is hidden in their history too; the rows are read, not tracked, so nothing of this is ever saved.
    private EditLogEntry Shown(EditLogEntry entry)
    {
        if (SeesCost || !OfCost.Contains(entry.EntityType) || JsonNode.Parse(entry.Changes) is not JsonObject changes)
            return entry;
        foreach (var name in changes.Select(change => change.Key).Where(name => entry.EntityType == nameof(Item) ? name == nameof(Item.PurchasePrice) : !Plain.Contains(name)).ToList())
            changes.Remove(name);
        entry.Changes = changes.ToJsonString();
        return entry;
    }

    internal static async Task<IReadOnlyList<LogEntryView>> InWordsAsync(ErpDbContext db, IReadOnlyList<EditLogEntry> entries, CancellationToken ct)
    {
        var names = await NamesAsync(db, entries, ct);
        return [.. entries.Select(entry => LogEntryView.Of(entry, names))];
    }

    private static Task<RecordNames> NamesAsync(ErpDbContext db, IReadOnlyList<EditLogEntry> entries, CancellationToken ct) =>
        RecordNamesReader.ReadAsync(db, entries.SelectMany(RecordsIn), ct);

    private static IEnumerable<(string, Guid)> RecordsIn(EditLogEntry entry)
    {
        var kind = LogKinds.Of(entry.EntityType);
        var named =
            from value in LoggedValue.Parse(entry.Changes)
            let field = kind.Field(value.Property)
            where field.Form is FieldForm.Record
            from part in new[] { value.Old, value.New }
            where part is { ValueKind: JsonValueKind.String }
            select (field.Of!, part.Value.GetGuid());
        return named.Prepend((entry.EntityType, entry.EntityId));
    }

    private async Task<IQueryable<EditLogEntry>> FilteredAsync(ErpDbContext db, EditLogFilter filter, CancellationToken ct)
    {
        var entries = db.EditLog.AsNoTracking();
        if (db.OwnRecordsOf is { } me)
            entries = entries.Where(entry => entry.ActorId == me);
        if (filter.From is { } from && IndiaClock.ToUtc(from) is var start)
            entries = entries.Where(entry => entry.AtUtc >= start);
        if (filter.To is { } to && IndiaClock.ToUtc(to.AddDays(1)) is var end)
            entries = entries.Where(entry => entry.AtUtc < end);
        if (filter.Person is { } person)
            entries = entries.Where(entry => entry.ActorId == person);
        if (filter.EntityType is { } type)
            entries = entries.Where(entry => entry.EntityType == type);
        if (filter.Action is { } action)
            entries = entries.Where(entry => entry.Action == action);
        foreach (var word in SearchWords.Of(filter.Search))
        {
            var records = await RecordsNamedAsync(db, word, ct);
            var logged = AsLogged.Encode(word).ToLowerInvariant();
            // A search that finds a hidden value tells it.
            string[] hidden = SeesCost ? [""] : OfCost;
            entries = entries.Where(entry => records.Contains(entry.EntityId) || !hidden.Contains(entry.EntityType) && entry.Changes.ToLower().Contains(logged) || entry.ActorName.ToLower().Contains(word));
        }
        return entries;
    }

    // An entry that changes a price does not repeat the name of the item.
    private static Task<List<Guid>> RecordsNamedAsync(ErpDbContext db, string word, CancellationToken ct) =>
        db.Items.Where(item => item.SearchText.Contains(word)).Select(item => item.Id)
            .Concat(db.Parties.Where(party => party.SearchText.Contains(word)).Select(party => party.Id))
            .Take(MostNamesOfAWord)
            .ToListAsync(ct);
}
