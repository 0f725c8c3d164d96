using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Ui.Presence;
using ErpWeb.Tests.Support;
using Microsoft.Extensions.Hosting;

namespace ErpWeb.Tests.Shared.Ui.Presence;

public sealed class PresenceBoardTests
{
    private const string Place = "draft:1";

    private static readonly Guid Tenant = Guid.NewGuid();
    private static readonly PresentPerson Asha = new(Guid.NewGuid(), "Asha Patil");
    private static readonly PresentPerson Ravi = new(Guid.NewGuid(), "Ravi Kumar Iyer");

    [Fact]
    public void Initials_AreOfTheFirstTwoNames() => Assert.Equal("RK", Ravi.Initials);

    [Fact]
    public async Task People_AreThereUntilTheyLeave_InTheirTenantOnly()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var scope = new TestScope(database, Tenant);
        var board = scope.Get<PresenceBoard>();
        var told = 0;
        using var asha = board.Enter(Tenant, Place, Asha, (_, _) => told++);

        var ravi = board.Enter(Tenant, Place, Ravi, (_, _) => { });
        Assert.Equal([Asha, Ravi], board.At(Tenant, Place));
        Assert.Empty(board.At(Guid.NewGuid(), Place));
        Assert.Empty(board.At(Tenant, "draft:2"));

        ravi.Dispose();
        ravi.Dispose();
        Assert.Equal([Asha], board.At(Tenant, Place));
        Assert.Equal(3, told);
    }

    [Fact]
    public async Task People_AreSeenOnTheOtherNode_AndGoneWhenTheyLeaveOrTheirNodeDies()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Postgres);
        await using var left = await StartAsync(database);
        await using var right = await StartAsync(database);

        var seat = left.Get<PresenceBoard>().Enter(Tenant, Place, Asha, (_, _) => { });
        await UntilAsync(right, 1);
        seat.Dispose();
        await UntilAsync(right, 0);

        left.Get<PresenceBoard>().Enter(Tenant, Place, Ravi, (_, _) => { });
        await UntilAsync(right, 1);
        await StopAsync(left);
        await UntilAsync(right, 0);
        await StopAsync(right);
    }

    private static async Task UntilAsync(TestScope node, int people)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (node.Get<PresenceBoard>().At(Tenant, Place).Count != people)
            await Task.Delay(20, patience.Token);
    }

    private static async Task<TestScope> StartAsync(TestDatabase database)
    {
        var node = new TestScope(database, Tenant, services => services.AddSingleton(new NodeIdentity(Guid.NewGuid())));
        var connected = new TaskCompletionSource();
        node.Get<NodeWire>().Connected += () => connected.TrySetResult();
        foreach (var service in ServicesOf(node))
            await service.StartAsync(default);
        await connected.Task.WaitAsync(TimeSpan.FromSeconds(10));
        return node;
    }

    private static async Task StopAsync(TestScope node)
    {
        foreach (var service in ServicesOf(node))
            await service.StopAsync(default);
    }

    private static IEnumerable<IHostedService> ServicesOf(TestScope node) => node.Get<IEnumerable<IHostedService>>().Where(service => service is NodeWire or PresenceBoard);
}
