using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ErpWeb.Api.Http;
using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.Tokens;
using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Api.Repeats;

/// <summary>
/// Answers a POST with an Idempotency-Key as it was answered the first time. A repeat that comes while the first is at
/// work runs too; both make the same row by its id, so there is one effect and no lock.
/// </summary>
internal sealed class RepeatedRequests(RequestDelegate next)
{
    public const string KeyHeader = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";

    public async Task InvokeAsync(HttpContext http, TenantContext tenant, RequestIds ids, RequestLog log)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !tenant.IsSet || http.GetEndpoint()?.Metadata.GetMetadata<NotRepeatable>() is not null || !http.Request.Headers.TryGetValue(KeyHeader, out var header))
        {
            await next(http);
            return;
        }
        var key = header.ToString();
        if (key.Length is 0 or > IdempotentRequest.KeyMaxLength || !key.All(letter => letter is > ' ' and <= '~'))
        {
            await ApiProblems.Of(StatusCodes.Status400BadRequest, "api.idempotency_key", $"An Idempotency-Key has 1 to {IdempotentRequest.KeyMaxLength} visible characters.").ExecuteAsync(http);
            return;
        }
        var hash = await HashAsync(http, http.RequestAborted);
        var request = await log.BeginAsync(key, hash, http.RequestAborted);
        if (request.RequestHash != hash)
            await ApiProblems.Of(StatusCodes.Status422UnprocessableEntity, "api.idempotency_key_reused", "This Idempotency-Key was used for another request. Make a new key for each thing you do.").ExecuteAsync(http);
        else if (request.Status is not null)
            await ReplayAsync(http, request);
        else
            await RunAsync(http, tenant.TenantId, request, ids, log);
    }

    private async Task RunAsync(HttpContext http, Guid tenantId, IdempotentRequest request, RequestIds ids, RequestLog log)
    {
        ids.Derive(tenantId, request.Key, request.RequestHash);
        var client = http.Response.Body;
        using var kept = new MemoryStream();
        http.Response.Body = kept;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = client;
        }
        if (http.Response.StatusCode is >= 200 and < 300)
        {
            var answer = new Answer(http.Response.Headers.Location, http.Response.Headers.ETag, Encoding.UTF8.GetString(kept.ToArray()));
            // Once something is done its answer is noted, even if the caller has gone away.
            var noted = await log.EndAsync(request.Key, http.Response.StatusCode, JsonSerializer.Serialize(answer), CancellationToken.None);
            if (noted?.Status is not null && noted.RequestHash == request.RequestHash)
            {
                await WriteAsync(http, noted);
                return;
            }
        }
        else if (http.Response.StatusCode < 500)
        {
            await log.ForgetAsync(request.Key, CancellationToken.None);
        }
        kept.Position = 0;
        await kept.CopyToAsync(client, http.RequestAborted);
    }

    private static Task ReplayAsync(HttpContext http, IdempotentRequest request)
    {
        http.Response.Headers[ReplayedHeader] = "true";
        return WriteAsync(http, request);
    }

    private static Task WriteAsync(HttpContext http, IdempotentRequest request)
    {
        var answer = JsonSerializer.Deserialize<Answer>(request.Answer!)!;
        http.Response.StatusCode = request.Status!.Value;
        http.Response.Headers.Location = answer.Location;
        http.Response.Headers.ETag = answer.ETag;
        if (answer.Body.Length == 0)
            return Task.CompletedTask;
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(answer.Body, http.RequestAborted);
    }

    // With the caller: an answer is for the one who got it, and what he saw in it another one may not see.
    private static async Task<string> HashAsync(HttpContext http, CancellationToken ct)
    {
        var (request, caller) = (http.Request, $"{http.User.UserId():N} {http.User.FindFirstValue(TokenSchemes.ApiKeyClaim)}");
        request.EnableBuffering();
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(Encoding.UTF8.GetBytes($"{caller} {request.Method} {request.Path}{request.QueryString}\n"));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
            sha.AppendData(buffer.AsSpan(0, read));
        request.Body.Position = 0;
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private sealed record Answer(string? Location, string? ETag, string Body);
}
