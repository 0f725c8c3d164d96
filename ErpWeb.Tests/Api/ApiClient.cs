using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Api;

/// <summary>A program that calls the API as curl would: text in, text out.</summary>
public sealed class ApiClient(HttpClient http)
{
    public string AccessToken { get; private set; } = "";

    public string RefreshToken { get; private set; } = "";

    /// <summary>Signs in; later requests carry the token.</summary>
    public async Task<ApiClient> LoginAsync(string login = "asha@example.com", string password = TestApp.Password, string? tenant = null)
    {
        var answer = await PostAsync("/api/auth/login", new JsonObject { ["login"] = login, ["password"] = password, ["tenant"] = tenant });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Use(answer);
        return this;
    }

    /// <summary>Sends the tokens of this answer from now on.</summary>
    public void Use(ApiAnswer answer)
    {
        AccessToken = (string)answer.Json["accessToken"]!;
        RefreshToken = (string)answer.Json["refreshToken"]!;
        http.DefaultRequestHeaders.Authorization = new("Bearer", AccessToken);
    }

    public Task<ApiAnswer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, (byte[]?)null, headers);

    public Task<ApiAnswer> PostAsync(string path, JsonNode? body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, body?.ToJsonString() ?? "", headers);

    public Task<ApiAnswer> PutAsync(string path, JsonNode body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Put, path, body.ToJsonString(), headers);

    public Task<ApiAnswer> DeleteAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Delete, path, (byte[]?)null, headers);

    public Task<ApiAnswer> SendAsync(HttpMethod method, string path, string body, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, Encoding.UTF8.GetBytes(body), headers);

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, byte[]? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        foreach (var (name, value) in headers)
        {
            if (name == "Content-Type")
                request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            else
                request.Headers.TryAddWithoutValidation(name, value);
        }
        using var answer = await http.SendAsync(request);
        return new(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }
}

/// <summary>What came back.</summary>
public sealed record ApiAnswer(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string? Code => (string?)Json["code"];

    public string Id => (string)Json["id"]!;

    public string ETag => Headers["ETag"];

    /// <summary>The field that a refusal names.</summary>
    public IEnumerable<string> Fields => Json["errors"]?.AsObject().Select(pair => pair.Key) ?? [];

    public ApiAnswer Expect(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{(int)Status} {Body}");
        return this;
    }
}
