using ErpWeb.Parties;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Gst;
using ErpWeb.Tests.Support;
using Microsoft.Extensions.Hosting;

namespace ErpWeb.Tests.Shared.Events;

/// <summary>Two nodes on one PostgreSQL, each with its services running.</summary>
public sealed class TwoNodesTests
{
    [Fact]
    public async Task Change_ReachesTheOtherNodeWithinASecond_BothWays()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Postgres);
        var tenant = await TestTenants.OneAsync(database);
        await using var left = await StartAsync(database, tenant.Id);
        await using var right = await StartAsync(database, tenant.Id);
        var (leftEar, rightEar) = (new Ear(), new Ear());
        using var one = left.Get<TenantEventHub>().Subscribe(tenant.Id, OfParties(leftEar));
        using var two = right.Get<TenantEventHub>().Subscribe(tenant.Id, OfParties(rightEar));

        Assert.Equal(await AddPartyAsync(left, "From the left"), (await rightEar.NextAsync().WaitAsync(TimeSpan.FromSeconds(2))).Id);
        await leftEar.NextAsync();
        Assert.Equal(await AddPartyAsync(right, "From the right"), (await leftEar.NextAsync().WaitAsync(TimeSpan.FromSeconds(2))).Id);
    }

    [Fact]
    public async Task Ring_WakesTheOtherNode_WithoutWaitingForItsNextLook()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Postgres);
        await using var left = await StartAsync(database, Guid.NewGuid());
        await using var right = await StartAsync(database, Guid.NewGuid());
        var heard = new TaskCompletionSource<string>();
        right.Get<NodeWire>().Heard += (_, topic, text) => heard.TrySetResult(topic + text);

        left.Get<NodeWire>().Say("hello ", "there");

        Assert.Equal("hello", (await heard.Task.WaitAsync(TimeSpan.FromSeconds(5)))[..5]);
    }

    [Fact]
    public async Task BrokenConnections_AreOpenedAgain_AndNothingCommittedMeanwhileIsMissed()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Postgres);
        var tenant = await TestTenants.OneAsync(database);
        await using var left = await StartAsync(database, tenant.Id);
        await using var right = await StartAsync(database, tenant.Id);
        var ear = new Ear();
        using var listening = right.Get<TenantEventHub>().Subscribe(tenant.Id, OfParties(ear));
        var back = new TaskCompletionSource();
        right.Get<NodeWire>().Connected += () => back.TrySetResult();

        await CutAsync(database);
        var missed = await AddPartyAsync(left, "While the wire was cut");
        Assert.Equal(missed, (await ear.NextAsync()).Id);

        await back.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(await AddPartyAsync(left, "After it was mended"), (await ear.NextAsync()).Id);
    }

    // The making of the tenant is told too.
    private static Func<EntityChanged, Task> OfParties(Ear ear) => change => change.Kind == "party" ? ear.HearAsync(change) : Task.CompletedTask;

    private static async Task CutAsync(TestDatabase database)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and (query like 'listen%' or query like '%pg_notify%') and pid <> pg_backend_pid()";
        Assert.True((long)(await command.ExecuteScalarAsync())! >= 2);
    }

    private static async Task<Guid> AddPartyAsync(TestScope node, string name) =>
        (await node.Get<PartyService>().CreateAsync(new() { Name = name, IsCustomer = true, GstKind = PartyGstKind.Unregistered, StateCode = "27" })).Value;

    private static async Task<Node> StartAsync(TestDatabase database, Guid tenantId)
    {
        var node = new Node(new TestScope(database, tenantId, services => services.AddSingleton(new NodeIdentity(Guid.NewGuid()))));
        await node.StartAsync();
        return node;
    }

    private sealed class Node(TestScope scope) : IAsyncDisposable
    {
        public T Get<T>() where T : notnull => scope.Get<T>();

        public async Task StartAsync()
        {
            var connected = new TaskCompletionSource();
            Get<NodeWire>().Connected += () => connected.TrySetResult();
            foreach (var service in Services)
                await service.StartAsync(default);
            await connected.Task.WaitAsync(TimeSpan.FromSeconds(10));
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var service in Services)
                await service.StopAsync(default);
            await scope.DisposeAsync();
        }

        public static implicit operator TestScope(Node node) => node.Scope;

        private TestScope Scope => scope;

        private IEnumerable<IHostedService> Services => scope.Get<IEnumerable<IHostedService>>().Where(service => service is NodeWire or NodeFanOut);
    }
}
