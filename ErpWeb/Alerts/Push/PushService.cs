using System.Buffers.Text;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Alerts.Push;

/// <summary>What a browser says when it agrees to be sent alerts.</summary>
public sealed record PushSubscription(string Endpoint, string PublicKey, string Secret);

/// <summary>Turns alerts on a person's devices on and off.</summary>
public sealed class PushService(TenantDb tenantDb, PushKeys keys)
{
    private const int MostDevices = 10;

    private static readonly Error Unknown = new("alerts.push.unknown", "This browser's push service is not known here, so alerts cannot be sent to it.");

    /// <summary>What the browser must be told to subscribe.</summary>
    public async Task<string> PublicKeyAsync(CancellationToken ct = default)
    {
        await using (await tenantDb.OpenAsync(Permissions.Member, ct))
            return await keys.PublicKeyAsync(ct);
    }

    public async Task<bool> IsOnAsync(string endpoint, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(Permissions.Member, ct);
        return await db.PushDevices.AnyAsync(device => device.UserId == db.Actor.UserId && device.Endpoint == endpoint, ct);
    }

    /// <summary>Sends this person's alerts to the device from now on; it may have been somebody else's before.</summary>
    public async Task<Result> TurnOnAsync(PushSubscription subscription, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(Permissions.Member, ct);
        if (PushEndpoint.Read(subscription.Endpoint) is null || !IsKey(subscription.PublicKey, 65) || !IsKey(subscription.Secret, 16))
            return Unknown;
        db.PushDevices.RemoveRange(await db.PushDevices.Where(device => device.Endpoint == subscription.Endpoint).ToListAsync(ct));
        var earlier = await db.PushDevices.Where(device => device.UserId == db.Actor.UserId).OrderByDescending(device => device.AddedAtUtc).ToListAsync(ct);
        db.PushDevices.RemoveRange(earlier.Skip(MostDevices - 1));
        db.PushDevices.Add(new()
        {
            Id = Ids.New(),
            UserId = db.Actor.UserId,
            Endpoint = subscription.Endpoint,
            PublicKey = subscription.PublicKey,
            Secret = subscription.Secret,
            AddedAtUtc = db.Clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }

    public async Task TurnOffAsync(string endpoint, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(Permissions.Member, ct);
        db.PushDevices.RemoveRange(await db.PushDevices.Where(device => device.UserId == db.Actor.UserId && device.Endpoint == endpoint).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    private static bool IsKey(string text, int bytes) => text.Length <= PushDevice.KeyMaxLength && Base64Url.IsValid(text, out var length) && length == bytes;
}
