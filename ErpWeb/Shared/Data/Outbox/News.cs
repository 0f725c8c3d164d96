using ErpWeb.Shared.Data.EditLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ErpWeb.Shared.Data.Outbox;

/// <summary>What a context has to tell once it commits: each change once, and many of one kind as one.</summary>
internal sealed class News(ErpDbContext db)
{
    private const int MostOfAKind = 20;

    private readonly List<OutboxMessage> _said = [];
    private readonly OrderedDictionary<(Guid TenantId, string Kind, Guid Id), OutboxMessage> _waiting = [];

    /// <summary>Something is to be written with the next save.</summary>
    public bool HasSaid => _said.Count > 0;

    /// <summary>A change that no row being written tells of.</summary>
    public void Say(string kind, Guid id) => _said.Add(OutboxMessage.For(db, kind, id));

    /// <summary>The messages of what is about to be written, without those that wait already.</summary>
    public IReadOnlyList<OutboxMessage> Of(IEnumerable<ITenantOwned> rows, IEnumerable<LoggedChange> logged)
    {
        var changes = rows.Select(row => (row.TenantId, Tells: TellsAttribute.On(row.GetType()), Row: row)).Where(change => change.Tells is not null)
            .Select(change => (change.TenantId, change.Tells!.Kind, Id: change.Tells.IdOf(change.Row)))
            .Concat(logged.Select(TellsAttribute.Of).Select(change => (db.TenantId, change.Kind, change.Id)))
            .Concat(_said.Select(message => (message.TenantId, message.Kind, message.EntityId)))
            .Distinct()
            .GroupBy(change => (change.TenantId, change.Kind))
            .SelectMany(kind => kind.Count() > MostOfAKind ? [(kind.Key.TenantId, kind.Key.Kind, Guid.Empty)] : kind.AsEnumerable());
        return [.. changes.Where(change => !_waiting.ContainsKey(change)).Select(Message)];
    }

    /// <summary>The same of the rows that are tracked.</summary>
    public IReadOnlyList<OutboxMessage> Of(ChangeTracker tracker, IEnumerable<LoggedChange> logged)
    {
        Keep(tracker.Entries<OutboxMessage>().Where(entry => entry.State is EntityState.Added).Select(entry => entry.Entity));
        return Of(tracker.Entries<ITenantOwned>().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(entry => entry.Entity), logged);
    }

    /// <summary>They are written, and told with the commit.</summary>
    public void Wait(IEnumerable<OutboxMessage> messages)
    {
        Keep(messages);
        _said.Clear();
    }

    public void Tell(ICommitListener? listener)
    {
        OutboxMessage[] committed = [.. _waiting.Values];
        _waiting.Clear();
        foreach (var message in committed)
            listener?.Committed(message);
    }

    public void Forget()
    {
        _said.Clear();
        _waiting.Clear();
    }

    private void Keep(IEnumerable<OutboxMessage> messages)
    {
        foreach (var message in messages)
            _waiting.TryAdd((message.TenantId, message.Kind, message.EntityId), message);
    }

    private OutboxMessage Message((Guid TenantId, string Kind, Guid Id) change)
    {
        var message = OutboxMessage.For(db, change.Kind, change.Id);
        message.TenantId = change.TenantId;
        return message;
    }
}
