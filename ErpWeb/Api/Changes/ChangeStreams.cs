using System.Collections.Concurrent;
using System.Security.Claims;
using ErpWeb.Billing;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.Tokens;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.AspNetCore.SignalR;

namespace ErpWeb.Api.Changes;

/// <summary>The open streams of changes. Each hears only its own business, and of that what its role lets it see; one whose session has ended is closed within seconds.</summary>
public sealed class ChangeStreams(
    TenantEventHub events, IHubContext<ChangesHub> hub, ProgramQueries programs, OwnDocuments own, TimeProvider clock, ILogger<ChangeStreams> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    // A kind that is not here is told to nobody.
    private static readonly Dictionary<string, string> Needed = new()
    {
        [InvoiceEvents.Invoice] = BillingPermissions.InvoiceView,
        [InvoiceEvents.Draft] = BillingPermissions.InvoiceEdit,
        [InvoiceEvents.Receipt] = BillingPermissions.ReceiptView,
        [InvoiceEvents.CreditNote] = BillingPermissions.InvoiceView,
        [InvoiceEvents.Paper] = BillingPermissions.PaperView,
        ["item"] = CatalogPermissions.ItemView,
        ["tax-rate"] = CatalogPermissions.TaxRateView,
        ["party"] = PartiesPermissions.PartyView,
    };

    private readonly ConcurrentDictionary<string, ChangeStream> _open = new();

    internal void Open(string connectionId, ClaimsPrincipal program, Guid tenantId, Rights rights, Action abort)
    {
        var stream = new ChangeStream(program, rights, abort);
        stream.Subscription = events.Subscribe(tenantId, change => TellAsync(connectionId, tenantId, stream, change));
        _open[connectionId] = stream;
    }

    internal void Close(string connectionId)
    {
        if (_open.TryRemove(connectionId, out var stream))
            stream.Subscription?.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var (connectionId, stream) in _open)
            {
                try
                {
                    await CheckAsync(connectionId, stream, stoppingToken);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    log.LogWarning(fault, "A stream of changes could not be checked; it is looked at again in {Interval}", Interval);
                }
            }
        }
    }

    private async Task CheckAsync(string connectionId, ChangeStream stream, CancellationToken ct)
    {
        if (await programs.RightsAsync(stream.Program, ct) is { } rights)
        {
            stream.Rights = rights;
            return;
        }
        stream.Rights = Rights.None;
        Close(connectionId);
        stream.Abort();
    }

    private async Task TellAsync(string connectionId, Guid tenantId, ChangeStream stream, EntityChanged change)
    {
        if (!Needed.TryGetValue(change.Kind, out var permission) || !stream.Rights.Allows(permission))
            return;
        if (!stream.Rights.OwnRecordsOnly || await own.IsOneAsync(tenantId, stream.Program.UserId(), change))
            await hub.Clients.Client(connectionId).SendAsync("changed", new { change.Kind, change.Id });
    }

    private sealed class ChangeStream(ClaimsPrincipal program, Rights rights, Action abort)
    {
        public ClaimsPrincipal Program { get; } = program;

        public Rights Rights { get; set; } = rights;

        public Action Abort { get; } = abort;

        public IDisposable? Subscription { get; set; }
    }
}
