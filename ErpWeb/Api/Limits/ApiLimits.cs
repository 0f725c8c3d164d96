using System.Threading.RateLimiting;

namespace ErpWeb.Api.Limits;

/// <summary>How much may be asked of the API, from the section "Limits" of the configuration.</summary>
public sealed class ApiLimitOptions
{
    /// <summary>Requests of one business in a minute; it may use them all at once.</summary>
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>Requests from one address to sign in, register or renew tokens.</summary>
    public int SignInsPerMinute { get; set; } = 30;

    /// <summary>Other requests from one address without a good token.</summary>
    public int StrangersPerMinute { get; set; } = 120;
}

/// <summary>One bucket of requests for each business, and for each address that has not said who it is: nobody empties another's.</summary>
public sealed class ApiLimits(ApiLimitOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<Caller> _buckets = PartitionedRateLimiter.Create<Caller, Caller>(
        caller => RateLimitPartition.GetTokenBucketLimiter(caller, key => Bucket(key.PerMinute)));

    public Caller Business(Guid tenantId) => new(tenantId.ToString("N"), options.RequestsPerMinute);

    public Caller Visitor(string address, bool isSigningIn) => new((isSigningIn ? "sign-in " : "visit ") + address, isSigningIn ? options.SignInsPerMinute : options.StrangersPerMinute);

    /// <summary>Takes one request out of the caller's bucket.</summary>
    public Taken Take(Caller caller)
    {
        using var lease = _buckets.AttemptAcquire(caller);
        var left = (int)(_buckets.GetStatistics(caller)?.CurrentAvailablePermits ?? 0);
        return new(lease.IsAcquired, caller.PerMinute, left, SecondsFor(caller.PerMinute - left, caller.PerMinute), SecondsFor(1, caller.PerMinute));
    }

    public void Dispose() => _buckets.Dispose();

    private static int SecondsFor(int requests, int perMinute) => (int)Math.Ceiling(requests * 60m / perMinute);

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
        QueueLimit = 0,
    };
}

/// <summary>Whose bucket it is, and how much goes into it in a minute.</summary>
public sealed record Caller(string Key, int PerMinute);

/// <summary>What is left in a bucket after a request.</summary>
/// <param name="FullAfter">Seconds until the bucket is full again.</param>
/// <param name="NextAfter">Seconds until there is one more.</param>
public sealed record Taken(bool IsAllowed, int Limit, int Left, int FullAfter, int NextAfter);
