using System.Globalization;
using ErpWeb.Audit.Wording;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Audit.Verification;

/// <summary>
/// Checks a tenant's log against itself and then the rows against the log, in one snapshot of the database, so that people
/// may go on working. One pass over the log and one over the rows; only the last values of the masters stand in memory.
/// </summary>
public sealed class LogVerification(ErpDbContextPool pool, TenantContext tenant)
{
    public const int MostFaults = 20;

    /// <summary>Checks the tenant of the scope: all of it, whoever asks, or what the person may not see would count as missing.</summary>
    public async Task<LogVerdict> VerifyAsync(CancellationToken ct = default)
    {
        tenant.Demand(AuditPermissions.Verify);
        await using var db = await pool.RentAsync(ct);
        db.Bind(tenant.TenantId, tenant.Actor);
        return await VerifyAsync(db, null, ct);
    }

    /// <param name="db">A context of the tenant.</param>
    /// <param name="earlier">A head that was kept elsewhere; the log must still pass through it.</param>
    internal static async Task<LogVerdict> VerifyAsync(ErpDbContext db, LogHead? earlier, CancellationToken ct)
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var head = await db.Set<EditLogHead>().AsNoTracking().Select(row => new LogHead(row.Sequence, row.Hash)).SingleOrDefaultAsync(ct) ?? new(0, EditLogHash.Start);
        var (masters, documents, people) = (new MasterReplay(db), new DocumentReplay(db), new PeopleReplay(db));
        var verdict = await EditLogVerifier.VerifyAsync(db, ct, entry =>
        {
            masters.Take(entry);
            documents.Take(entry);
            people.Take(entry);
        });
        if (verdict.Fault is { } fault)
            return new(verdict.Entries, head, [await InWordsAsync(db, fault, ct)]);
        if (earlier is not null && !await PassesThroughAsync(db, earlier, ct))
            return new(verdict.Entries, head, [new(earlier.Sequence, null, "", null, "The log does not pass through the head that was kept: it was written anew or cut.")]);
        var rows = await masters.FaultsAsync(ct).Concat(documents.FaultsAsync(ct)).Concat(people.FaultsAsync(ct)).OrderBy(row => row.Sequence ?? long.MaxValue).Take(MostFaults).ToListAsync(ct);
        return new(verdict.Entries, head, await InWordsAsync(db, rows, ct));
    }

    private static Task<bool> PassesThroughAsync(ErpDbContext db, LogHead head, CancellationToken ct) =>
        head is { Sequence: 0, Hash: var hash } ? Task.FromResult(hash == EditLogHash.Start) : db.EditLog.AnyAsync(entry => entry.Sequence == head.Sequence && entry.Hash == head.Hash, ct);

    private static async Task<LogFault> InWordsAsync(ErpDbContext db, EditLogFault fault, CancellationToken ct)
    {
        if (await db.EditLog.AsNoTracking().FirstOrDefaultAsync(row => row.Sequence == fault.Sequence, ct) is not { } entry)
            return new(fault.Sequence, null, "", null, fault.Reason);
        var names = await RecordNamesReader.ReadAsync(db, [(entry.EntityType, entry.EntityId)], ct);
        return new(fault.Sequence, entry.AtUtc, RecordOf(entry.EntityType, entry.EntityId, names), HrefOf(entry.EntityType, entry.EntityId), fault.Reason);
    }

    private static async Task<IReadOnlyList<LogFault>> InWordsAsync(ErpDbContext db, IReadOnlyList<RowFault> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
            return [];
        var times = await TimesAsync(db, [.. rows.Select(row => row.Sequence).OfType<long>()], ct);
        var names = await RecordNamesReader.ReadAsync(db, rows.SelectMany(RecordsIn), ct);
        return
        [
            .. rows.Select(row => new LogFault(
                row.Sequence,
                row.Sequence is { } sequence && times.TryGetValue(sequence, out var time) ? time : null,
                RecordOf(row.EntityType, row.EntityId, names),
                HrefOf(row.EntityType, row.EntityId),
                ProblemOf(row, names))),
        ];
    }

    private static async Task<IReadOnlyDictionary<long, DateTime>> TimesAsync(ErpDbContext db, List<long> sequences, CancellationToken ct) => sequences.Count == 0
        ? new Dictionary<long, DateTime>()
        : await db.EditLog.Where(entry => sequences.Contains(entry.Sequence)).ToDictionaryAsync(entry => entry.Sequence, entry => entry.AtUtc, ct);

    private static IEnumerable<(string, Guid)> RecordsIn(RowFault row)
    {
        yield return (row.EntityType, row.EntityId);
        if (row.Property is null || LogKinds.Of(row.EntityType).Field(row.Property).Of is not { } other)
            yield break;
        foreach (var text in (string?[])[row.Logged, row.Present])
        {
            if (Guid.TryParse(text, out var id))
                yield return (other, id);
        }
    }

    private static string RecordOf(string entityType, Guid id, RecordNames names) => $"{LogKinds.Of(entityType).Name} {names.Of(entityType, id)}".TrimEnd();

    private static string HrefOf(string entityType, Guid id) => $"/settings/edit-log/{LogKinds.Of(entityType).Slug}/{id}";

    private static string ProblemOf(RowFault row, RecordNames names)
    {
        if (row.Property is null)
            return row.Problem;
        var field = LogKinds.Of(row.EntityType).Field(row.Property);
        return field.Form is FieldForm.Hidden
            ? "It was changed in the database past the application."
            : string.Create(CultureInfo.InvariantCulture, $"{field.Name} is {LogWords.Of(field, row.Present, names)} in the database; the log says {LogWords.Of(field, row.Logged, names)}.");
    }
}
