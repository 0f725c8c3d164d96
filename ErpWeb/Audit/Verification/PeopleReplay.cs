using System.Runtime.CompilerServices;
using System.Text.Json;
using ErpWeb.Identity.Roles;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Audit.Verification;

/// <summary>Plays again who joined, with which role, and who was shut out, and compares that with who may come in. Names and addresses belong to a person's sign-in, which no business's log holds.</summary>
internal sealed class PeopleReplay(ErpDbContext db)
{
    private sealed class Replayed
    {
        public long Sequence { get; set; }
        public string? Role { get; set; }
        public string State { get; set; } = PeopleInLog.Active;
    }

    private readonly Dictionary<Guid, Replayed> _people = [];

    public void Take(EditLogEntry entry)
    {
        if (entry is { EntityType: nameof(Role), Action: "Changed" })
            Rename(entry);
        else if (entry is { EntityType: Membership.LogName, Action: "Deleted" })
            _people.Remove(entry.EntityId);
        else if (entry is { EntityType: Membership.LogName, Action: "Created" or "Changed" })
            Apply(entry);
    }

    /// <summary>Who has another role or state than the log says, and then who is missing.</summary>
    public async IAsyncEnumerable<RowFault> FaultsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var place in PlacesReader.All(db).AsAsyncEnumerable().WithCancellation(ct))
        {
            var id = place.PersonId;
            var state = place.IsActive ? PeopleInLog.Active : PeopleInLog.Deactivated;
            if (!_people.Remove(id, out var logged))
                yield return RowFault.Unlogged(Membership.LogName, id);
            else if (logged.Role != place.Role)
                yield return RowFault.Differs(logged.Sequence, Membership.LogName, id, PeopleInLog.Role, logged.Role, place.Role);
            else if (logged.State != state)
                yield return RowFault.Differs(logged.Sequence, Membership.LogName, id, PeopleInLog.State, logged.State, state);
        }
        foreach (var (id, logged) in _people)
            yield return RowFault.Missing(logged.Sequence, Membership.LogName, id);
    }

    private void Apply(EditLogEntry entry)
    {
        if (entry.Action is "Created" || !_people.TryGetValue(entry.EntityId, out var person))
            person = _people[entry.EntityId] = new();
        using var changes = JsonDocument.Parse(entry.Changes);
        person.Sequence = entry.Sequence;
        person.Role = NewOf(changes, PeopleInLog.Role) ?? person.Role;
        person.State = NewOf(changes, PeopleInLog.State) ?? person.State;
    }

    // The log names roles as they were called; names are unique, so those who had the old one have the new one.
    private void Rename(EditLogEntry entry)
    {
        using var changes = JsonDocument.Parse(entry.Changes);
        if (NewOf(changes, nameof(Role.Name)) is not { } name)
            return;
        var before = changes.RootElement.GetProperty(nameof(Role.Name)).GetProperty("old").GetString();
        foreach (var person in _people.Values.Where(person => person.Role == before))
            person.Role = name;
    }

    private static string? NewOf(JsonDocument changes, string name) =>
        changes.RootElement.TryGetProperty(name, out var change) && change.TryGetProperty("new", out var value) ? value.GetString() : null;
}
