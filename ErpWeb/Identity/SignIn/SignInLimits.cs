using System.Threading.RateLimiting;

namespace ErpWeb.Identity.SignIn;

/// <summary>
/// How much guessing one address and the whole world may do on this node, whatever the account: the section
/// "SignIn" of the configuration. The address is that of the peer; a header says nothing unless it comes from a known proxy.
/// </summary>
public sealed class SignInLimits(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.CreateChained(
        Of(configuration.GetValue("SignIn:PerAddressPerMinute", 60), address => address, TimeSpan.FromMinutes(1)),
        Of(configuration.GetValue("SignIn:PerMinute", 1_200), _ => "", TimeSpan.FromMinutes(1)));

    // Whoever registers a business learns whether an e-mail address has a sign-in here.
    private readonly PartitionedRateLimiter<string> _signUps = Of(configuration.GetValue("SignIn:SignUpsPerAddressPerHour", 20), address => address, TimeSpan.FromHours(1));

    public bool AllowSignUp(string address)
    {
        using var lease = _signUps.AttemptAcquire(address);
        return lease.IsAcquired && Allow(address);
    }

    public bool Allow(string address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        _limiter.Dispose();
        _signUps.Dispose();
    }

    private static PartitionedRateLimiter<string> Of(int permits, Func<string, string> partition, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(
            partition(address), _ => new() { PermitLimit = permits, Window = window, QueueLimit = 0 }));
}
