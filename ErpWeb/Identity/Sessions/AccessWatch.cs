using System.Security.Claims;
using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Events;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Identity.Sessions;

/// <summary>
/// Keeps an open circuit as good as its session: when told, and every half minute by itself, it reads the session again,
/// takes the rights of now, or ends the circuit's scope.
/// </summary>
public sealed class AccessWatch(SessionQueries sessions, SessionStore store, CurrentUser user, TenantContext tenant, TenantEventHub hub, TimeProvider clock, ILogger<AccessWatch> log, IHostApplicationLifetime? host = null) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private ClaimsPrincipal _principal = new();
    private Session? _session;
    private string _address = "";
    private DateTime _seenAtUtc;
    private Task _noting = Task.CompletedTask;
    private IDisposable? _subscription;
    private ITimer? _timer;

    /// <summary>The rights changed or the session ended: what is on the screen may have to go.</summary>
    public event Func<Task>? Changed;

    public bool IsEnded => tenant.IsEnded;

    /// <summary>Why the session ended, if that is known.</summary>
    public SessionEnd? End { get; private set; }

    /// <summary>Makes the circuit's scope the person's and begins to watch. Does nothing for a person without a session.</summary>
    public async Task OpenAsync(ClaimsPrincipal principal, string address, CancellationToken ct)
    {
        if (await sessions.FindAsync(principal, ct) is not { } session)
            return;
        (_principal, _address, _session, _seenAtUtc) = (principal, address, session, session.LastSeenAtUtc);
        user.Enter(session, address);
        _subscription = hub.Subscribe(session.TenantId, HearAsync);
        _timer = clock.CreateTimer(_ => _ = LookAsync(), null, Interval, Interval);
        // Whatever happened between the reading and the subscription was told to nobody.
        await CheckAsync(ct);
    }

    /// <summary>Reads the session again.</summary>
    public async Task CheckAsync(CancellationToken ct = default)
    {
        await _turn.WaitAsync(ct);
        try
        {
            if (_session is not { } known || IsEnded)
                return;
            var state = await sessions.ReadAsync(_principal, ct);
            if (state.Session is { } session)
            {
                _session = session;
                if (IsSame(known, session))
                    return;
                user.Enter(session, _address);
            }
            else
            {
                Finish(state.End);
            }
        }
        finally
        {
            _turn.Release();
        }
        await TellAsync();
    }

    /// <summary>Ends the scope at once when the circuit is taken up by somebody else.</summary>
    public async Task TakeUpAsync(ClaimsPrincipal principal)
    {
        if (_session is null || principal.SessionId() == _session.Id)
            return;
        Finish(SessionEnd.SignedOut);
        await TellAsync();
    }

    /// <summary>Notes that the person did something. What he did must not wait for this: the next event would overtake it, and its page might be gone by then.</summary>
    public Task SeenAsync() => _noting.IsCompleted ? _noting = NoteAsync() : _noting;

    public Task TellAsync() => Changed?.Invoke() ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _subscription?.Dispose();
        if (_timer is not null)
            await _timer.DisposeAsync();
        await _noting;
    }

    private async Task NoteAsync()
    {
        try
        {
            if (_session is { } session)
                _seenAtUtc = await store.SeenAsync(session.TenantId, session.Id, _seenAtUtc, _address);
        }
        catch (Exception fault)
        {
            log.LogWarning(fault, "An open screen's use could not be noted; its next event notes it");
        }
    }

    private static bool IsSame(Session known, Session now) =>
        known.RoleId == now.RoleId && known.RoleName == now.RoleName && known.DisplayName == now.DisplayName
        && known.Rights.OwnRecordsOnly == now.Rights.OwnRecordsOnly && known.Rights.Codes.ToHashSet().SetEquals(now.Rights.Codes);

    private Task HearAsync(EntityChanged change) => change.Kind switch
    {
        TenantEvents.Tenant => LookAsync(),
        SessionControl.Kind when change.Id == Guid.Empty || change.Id == _session?.UserId || change.Id == _session?.RoleId => LookAsync(),
        _ => Task.CompletedTask,
    };

    private async Task LookAsync()
    {
        // Circuits are not closed with their server: they end with the process, which a test goes on after.
        if (host?.ApplicationStopping.IsCancellationRequested is true)
        {
            _timer?.Dispose();
            return;
        }
        try
        {
            await CheckAsync();
        }
        catch (Exception fault)
        {
            log.LogWarning(fault, "The session of an open screen could not be read; the next look catches up");
        }
    }

    private void Finish(SessionEnd? end)
    {
        End = end;
        tenant.End();
    }
}
