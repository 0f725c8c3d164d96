using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace ErpWeb.Tests.Security.TwinTenants;

/// <summary>
/// Every endpoint of the application, each of its methods, with ids of rows of the other tenant at every place an id can
/// stand: in the path, in the query, in the body, in a header. What is asked is read from the running application.
/// </summary>
internal sealed class RouteSweep(TwinTenants twins, HttpClient attacker)
{
    private static readonly string[] QueryKeys = ["id", "tenantId", "tenant", "partyId", "customerId", "itemId", "invoiceId", "userId", "cursor", "q", "search", "from"];
    private static readonly string[] Headers = ["X-Tenant", "X-Tenant-Id", "X-Forwarded-Host", "X-Original-URL", "X-User-Id"];
    private static readonly string[] Bodiless = ["GET", "HEAD", "DELETE", "OPTIONS"];

    // As the application itself writes it, or every body would be refused for its form.
    private readonly JsonSerializerOptions _json = twins.App.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
    private readonly List<string> _leaks = [];
    private int _attacked;

    public int Requests { get; private set; }

    public IReadOnlyList<string> Leaks => _leaks;

    /// <summary>Every endpoint with its methods, except those that only send the application's own files.</summary>
    public static IReadOnlyList<(RouteEndpoint Endpoint, string Method)> EndpointsOf(IServiceProvider services) =>
    [
        .. from endpoint in services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null
           where endpoint.RoutePattern.RawText?.StartsWith("/_", StringComparison.Ordinal) is false && endpoint.RoutePattern.RawText.StartsWith("_", StringComparison.Ordinal) is false
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : (IEnumerable<string>)["GET", "POST"]
           select (endpoint, method),
    ];

    /// <summary>The page or the class of the handler.</summary>
    public static Type? PlaceOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type ?? endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType;

    /// <summary>Tries rows in the path, and each fifth of them in the query and a header too: the row, the key and the header turn from endpoint to endpoint.</summary>
    public async Task AttackAsync(RouteEndpoint endpoint, string method)
    {
        var elsewhere = PathWith(endpoint, Guid.Empty.ToString());
        foreach (var (index, (type, _, id)) in twins.RowsFor(PlaceOf(endpoint), _attacked).Index())
        {
            var turn = index + _attacked;
            await SendAsync(method, PathWith(endpoint, id.ToString()), endpoint, id, type);
            if (turn % 5 != 0)
                continue;
            foreach (var key in KeysOf(endpoint))
                await SendAsync(method, $"{elsewhere}?{key}={id}", endpoint, id, type);
            await SendAsync(method, $"{elsewhere}?{QueryKeys[turn / 5 % QueryKeys.Length]}={id}", endpoint, id, type, (Headers[turn / 5 % Headers.Length], id.ToString()));
        }
        foreach (var header in Headers)
            foreach (var value in (string[])[twins.VictimSlug, twins.Victim.ToString(), twins.VictimSlug + ".localhost"])
                await SendAsync(method, elsewhere, endpoint, twins.Victim, "header", (header, value));
        _attacked++;
    }

    /// <summary>What the endpoint says it reads from the query as a text or an id.</summary>
    private static IEnumerable<string> KeysOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.OfType<IParameterBindingMetadata>()
            .Where(parameter => (Nullable.GetUnderlyingType(parameter.ParameterInfo.ParameterType) ?? parameter.ParameterInfo.ParameterType) is var type && (type == typeof(Guid) || type == typeof(string)))
            .Select(parameter => parameter.Name)
            .Except(endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name));

    private async Task SendAsync(string method, string path, RouteEndpoint endpoint, Guid id, string type, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.TryAddWithoutValidation("Accept", path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "text/html");
        if (header is { } named)
            request.Headers.TryAddWithoutValidation(named.Name, named.Value);
        if (!Bodiless.Contains(method))
            request.Content = BodyFor(endpoint, id);
        using var answer = await attacker.SendAsync(request);
        Requests++;
        var text = await answer.Content.ReadAsStringAsync() + answer.Headers;
        var address = WebUtility.UrlDecode(path);
        if (Canary.IsIn(text) && !Canary.IsIn(address) && header?.Value.Contains(Canary.Word) is not true)
            _leaks.Add($"{method} {path} with an id of {type}{(header is null ? "" : $" and {header}")}: {(int)answer.StatusCode} {Around(text)}");
        if (answer.StatusCode is HttpStatusCode.InternalServerError)
            _leaks.Add($"{method} {path} with an id of {type}: 500");
    }

    private HttpContent BodyFor(RouteEndpoint endpoint, Guid id)
    {
        if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } shape && shape != typeof(string) && !typeof(IFormCollection).IsAssignableFrom(shape))
            return new StringContent(JsonSerializer.Serialize(ForgedBody.Of(shape, id), shape, _json), Encoding.UTF8, "application/json");
        return new FormUrlEncodedContent([new("TenantId", id.ToString()), new("Id", id.ToString()), new("Draft.Id", id.ToString())]);
    }

    public static string PathWith(RouteEndpoint endpoint, string value) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(policy => policy.Content is "int") => "404",
            _ => value,
        }))));

    private static string Around(string text)
    {
        var place = text.IndexOf(Canary.Word, StringComparison.OrdinalIgnoreCase);
        return text[Math.Max(0, place - 60)..Math.Min(text.Length, place + 60)];
    }
}
