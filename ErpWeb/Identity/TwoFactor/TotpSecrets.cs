using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.TwoFactor;

/// <summary>The secrets of authenticators, protected by the keys of the application, and each code taken once.</summary>
public sealed class TotpSecrets(ErpDbContextPool pool, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("ErpWeb.AuthenticatorKey");

    public string Protect(ReadOnlySpan<byte> key) => _protector.Protect(Convert.ToHexString(key));

    public byte[] Unprotect(string protectedKey) => Convert.FromHexString(_protector.Unprotect(protectedKey));

    /// <summary>Uses up a code; false when it is wrong or was used before.</summary>
    public async Task<bool> TakeAsync(AppUser user, string code, CancellationToken ct = default)
    {
        if (user.AuthenticatorKey is not { } key || TimeCode.StepOf(Unprotect(key), code, clock.GetUtcNow()) is not { } step)
            return false;
        await using var db = await pool.RentAsync(ct);
        using var turn = await db.EnterWriteQueueAsync(ct);
        return await db.Users.Where(row => row.Id == user.Id && row.LastCodeStep < step).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastCodeStep, step), ct) == 1;
    }
}
