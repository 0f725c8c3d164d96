using System.Net;
using System.Text.RegularExpressions;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security.TwinTenants;

/// <summary>"Not yours" and "not there" are one answer: same status, same words, same headers.</summary>
public sealed partial class ExistenceTests
{
    [Theory, Engines]
    public async Task TheOthersId_AnswersExactlyLikeAnIdThatNeverWas(DatabaseEngine engine)
    {
        await using var twins = await TwinTenants.CreateAsync(engine);
        var routes = RouteSweep.EndpointsOf(twins.App.Services).Where(route => route.Method == "GET" && route.Endpoint.RoutePattern.Parameters.Count > 0).ToList();
        Assert.True(routes.Count > 3, "The routes were not found.");
        foreach (var attacker in await Attackers.AllAsync(twins))
            foreach (var (turn, (endpoint, _)) in routes.Index())
                foreach (var (type, _, id) in twins.RowsFor(RouteSweep.PlaceOf(endpoint), turn))
                {
                    var stranger = Guid.CreateVersion7();
                    Assert.True(
                        await AnswerAsync(attacker.Client, RouteSweep.PathWith(endpoint, id.ToString()), id) == await AnswerAsync(attacker.Client, RouteSweep.PathWith(endpoint, stranger.ToString()), stranger),
                        $"{attacker.Name}: {endpoint.RoutePattern.RawText} tells that a {type} of the other exists");
                }
    }

    private static async Task<(HttpStatusCode, string, string)> AnswerAsync(HttpClient client, string path, Guid id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "application/json");
        using var answer = await client.SendAsync(request);
        var headers = string.Join('\n', answer.Headers.Where(header => header.Key is not ("Set-Cookie" or "Date") && !header.Key.StartsWith("RateLimit", StringComparison.OrdinalIgnoreCase))
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order(StringComparer.Ordinal));
        return (answer.StatusCode, Neutral(await answer.Content.ReadAsStringAsync(), id), Neutral(headers, id));
    }

    // What differs by nature: the id that was asked for, the trace id, tokens of forms and prerendered state, numbered element ids.
    private static string Neutral(string text, Guid id) => Varying().Replace(text.Replace(id.ToString(), "ID", StringComparison.OrdinalIgnoreCase), "…");

    [GeneratedRegex("""CfDJ8[\w+/=-]+|<!--Blazor.*?-->|"traceId":"[^"]*"|[a-z]+-\d+""", RegexOptions.Singleline)]
    private static partial Regex Varying();
}
