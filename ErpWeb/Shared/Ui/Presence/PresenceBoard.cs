using System.Collections.Concurrent;
using System.Text.Json;
using ErpWeb.Shared.Events;

namespace ErpWeb.Shared.Ui.Presence;

/// <summary>
/// Who has which document or form open, of all tenants and nodes, in memory only. Each node tells the others of its own
/// people when they come and go, and every few seconds all of them; what a node has not told again is forgotten.
/// </summary>
public sealed class PresenceBoard(NodeWire wire, NodeIdentity self, TimeProvider clock) : BackgroundService
{
    private const string Topic = "presence";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(8);

    private readonly ConcurrentDictionary<Guid, Seat> _seats = new();
    private readonly ConcurrentDictionary<Guid, Action<Guid, string>> _watchers = new();

    /// <summary>Takes a place until the result is disposed.</summary>
    /// <param name="changed">Called with tenant and place whenever somebody comes or goes, on any thread.</param>
    public IDisposable Enter(Guid tenantId, string place, PresentPerson person, Action<Guid, string> changed)
    {
        var seat = new Seat(Guid.NewGuid(), self.Id, tenantId, place, person.UserId, person.Name, clock.GetTimestamp());
        _watchers[seat.Id] = changed;
        Put(seat);
        Say(seat, isGone: false);
        return new Leave(this, seat);
    }

    /// <summary>The people at a place, each once.</summary>
    public IReadOnlyList<PresentPerson> At(Guid tenantId, string place) =>
        [.. _seats.Values.Where(seat => seat.TenantId == tenantId && seat.Place == place).Select(seat => new PresentPerson(seat.UserId, seat.Name)).Distinct().OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        wire.Heard += Hear;
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var seat in _seats.Values)
            {
                if (seat.NodeId == self.Id)
                    Say(seat, isGone: false);
                else if (clock.GetElapsedTime(seat.SeenAt) > Life)
                    Take(seat);
            }
        }
    }

    private void Hear(Guid node, string topic, string text)
    {
        if (topic is not Topic || JsonSerializer.Deserialize<Word>(text) is not { } word)
            return;
        var seat = word.Seat with { NodeId = node, SeenAt = clock.GetTimestamp() };
        if (word.IsGone)
            Take(seat);
        else
            Put(seat);
    }

    private void Say(Seat seat, bool isGone) => wire.Say(Topic, JsonSerializer.Serialize(new Word(seat, isGone)));

    private void Put(Seat seat)
    {
        var isNew = !_seats.ContainsKey(seat.Id);
        _seats[seat.Id] = seat;
        if (isNew)
            Tell(seat);
    }

    private void Take(Seat seat)
    {
        if (_seats.TryRemove(seat.Id, out _))
            Tell(seat);
    }

    private void Tell(Seat seat)
    {
        foreach (var watcher in _watchers.Values)
            watcher(seat.TenantId, seat.Place);
    }

    private sealed record Seat(Guid Id, Guid NodeId, Guid TenantId, string Place, Guid UserId, string Name, long SeenAt);

    private sealed record Word(Seat Seat, bool IsGone);

    private sealed class Leave(PresenceBoard board, Seat seat) : IDisposable
    {
        public void Dispose()
        {
            if (!board._watchers.TryRemove(seat.Id, out _))
                return;
            board.Take(seat);
            board.Say(seat, isGone: true);
        }
    }
}
