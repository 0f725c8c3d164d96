using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Api;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security.TwinTenants;

/// <summary>
/// Two tenants ask the same addresses at once, and every other request is broken off somewhere on its way: a connection or a
/// remembered answer that was left in the wrong state would hand one's rows to the other.
/// </summary>
public sealed class CancelledRequestsTests
{
    private const int Rounds = 25;
    private const int AtOnce = 40;

    private static readonly string[] Paths = ["/api/customers", "/api/customers/search?q=a", "/api/products?q=lamp", "/api/bills", "/api/sales/all", "/api/dashboard/stats?filter=all", "/api/users", "/api/credit/bills/debug"];

    [Theory, Engines]
    public async Task NoAnswerIsTheOthers(DatabaseEngine engine)
    {
        await using var api = await ApiFixture.CreateAsync(engine);
        var neighbour = await api.NeighbourAsync();
        var people = new[] { (Client: Of(api, api.Owner), Own: "Amber", Other: "Beryl"), (Client: Of(api, neighbour), Own: "Beryl", Other: "Amber") };
        foreach (var (client, word) in new[] { (api.Owner, "Amber"), (neighbour, "Beryl") })
        {
            var customer = await api.CustomerAsync($"{word} lamps", client);
            var product = await api.ProductAsync("SAME", client);
            (await client.PostAsync("/api/bills", ApiFixture.BillBody(customer.Id, product.Id, word.Length))).Expect(System.Net.HttpStatusCode.Created);
        }

        var (random, answered, own) = (new Random(1), 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var asked = Enumerable.Range(0, AtOnce).Select(number => (Who: people[number % 2], Path: Paths[random.Next(Paths.Length)], Patience: number % 4 < 2 ? TimeSpan.FromMilliseconds(random.Next(12)) : (TimeSpan?)null)).ToList();
            foreach (var (one, answer) in asked.Zip(await Task.WhenAll(asked.Select(one => AskAsync(one.Who.Client, one.Path, one.Patience)))))
            {
                Assert.False(answer?.Contains(one.Who.Other, StringComparison.Ordinal) is true, $"{one.Path} showed {one.Who.Own} what is {one.Who.Other}'s.");
                answered += answer is null ? 0 : 1;
                own += answer?.Contains(one.Who.Own, StringComparison.Ordinal) is true ? 1 : 0;
            }
        }
        Assert.True(answered >= Rounds * AtOnce / 2 && own > 0, $"{answered} answers, {own} with the own name.");
    }

    private static HttpClient Of(ApiFixture api, ApiClient owner)
    {
        var client = api.App.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", owner.AccessToken);
        return client;
    }

    private static async Task<string?> AskAsync(HttpClient client, string path, TimeSpan? patience)
    {
        using var end = new CancellationTokenSource();
        if (patience is { } time)
            end.CancelAfter(time);
        try
        {
            return await client.GetStringAsync(path, end.Token);
        }
        catch (Exception) when (end.IsCancellationRequested)
        {
            return null;
        }
    }
}
