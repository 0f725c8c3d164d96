using ErpWeb.Shared.Ui.Search;

namespace ErpWeb.Tests.Shared.Ui;

public sealed class TypeAheadTests
{
    [Fact]
    public async Task TheLastTerm_Wins_HoweverSlowTheOlderOnesAreToStop()
    {
        using var typing = new TypeAhead<string>(FindAsync, TimeSpan.Zero, () => { });

        var slow = typing.SearchAsync("slow", atOnce: true);
        var older = typing.SearchAsync("PNT-0", atOnce: true);
        var newest = typing.SearchAsync("PNT-02", atOnce: true);
        await Task.WhenAll(slow, older, newest);

        Assert.Equal(["PNT-02"], typing.Items);

        static async ValueTask<IReadOnlyList<string>> FindAsync(string term, CancellationToken ct)
        {
            if (term != "slow")
                return [term];
            await using var stopping = ct.Register(() => Thread.Sleep(TimeSpan.FromMilliseconds(100)));
            await Task.Delay(Timeout.Infinite, ct);
            return [];
        }
    }
}
