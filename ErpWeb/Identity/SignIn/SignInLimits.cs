using System.Threading.RateLimiting;

namespace ErpWeb.Identity.SignIn;

/// <summary>
/// How much guessing one address and the whole world may do on this node in a minute, whatever the account: the section
/// "SignIn" of the configuration. The address is that of the peer; a header says nothing unless it comes from a known proxy.
/// </summary>
public sealed class SignInLimits(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.CreateChained(
        Of(configuration.GetValue("SignIn:PerAddressPerMinute", 60), address => address),
        Of(configuration.GetValue("SignIn:PerMinute", 1_200), _ => ""));

    public bool Allow(string address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private static PartitionedRateLimiter<string> Of(int perMinute, Func<string, string> partition) =>
        PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(
            partition(address), _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
}
