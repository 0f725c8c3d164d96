using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Alerts.Push;

/// <summary>Sends new alerts to the devices that asked for them, a little after something changed.</summary>
public sealed class PushSender(TenantEventHub hub, IServiceScopeFactory scopes, BusinessWriting writing, PushKeys keys, IHttpClientFactory clients, TimeProvider clock, ILogger<PushSender> log) : BackgroundService
{
    /// <summary>The client that calls push services: it follows no redirect.</summary>
    public const string Client = "push";

    private const string Contact = "mailto:push@erpweb.invalid";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<Guid, bool> _changed = new();

    /// <summary>Looks once at the tenants in which something changed.</summary>
    public async Task SendAsync(CancellationToken ct)
    {
        foreach (var tenantId in _changed.Keys)
        {
            _changed.TryRemove(tenantId, out _);
            Formats.Use(await writing.OfAsync(tenantId));
            await using var scope = scopes.CreateAsyncScope();
            var reader = scope.ServiceProvider.GetRequiredService<PushRoundReader>();
            foreach (var parcel in await reader.ReadAsync(tenantId, ct))
                foreach (var device in parcel.Devices)
                    if (!await SendAsync(parcel, device, ct))
                        await reader.ForgetAsync(tenantId, device.Id, ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        hub.BeforeEach((tenantId, change) =>
        {
            if (change.Kind is not AlertMark.Kind)
                _changed[tenantId] = true;
        });
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SendAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "Alerts could not be sent to devices; the next change tries again");
            }
        }
    }

    // False when the device is gone for good.
    private async Task<bool> SendAsync(PushParcel parcel, PushDevice device, CancellationToken ct)
    {
        if (PushEndpoint.Read(device.Endpoint) is not { } address)
            return false;
        var text = JsonSerializer.SerializeToUtf8Bytes(new { text = parcel.Text.ToString(), href = "/alerts" });
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(PushMessage.Encrypt(text, Base64Url.DecodeFromChars(device.PublicKey), Base64Url.DecodeFromChars(device.Secret))),
        };
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        request.Headers.Add("TTL", "86400");
        request.Headers.TryAddWithoutValidation("Authorization", await keys.AuthorizationAsync(address, Contact, ct));
        try
        {
            using var client = clients.CreateClient(Client);
            using var answer = await client.SendAsync(request, ct);
            return answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Gone);
        }
        catch (HttpRequestException fault)
        {
            log.LogInformation(fault, "A push service did not answer");
            return true;
        }
    }
}
