using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Settings;

/// <summary>The tolerances as they are typed.</summary>
public sealed class PurchasingSettingsDraft
{
    public decimal? OverReceiptPercent { get; set; } = 0;
    public decimal? RatePercent { get; set; } = 0;
    public int Version { get; set; }
}

/// <summary>Reads and changes the tolerances of purchases.</summary>
public sealed class PurchasingSettingsService(TenantDb tenantDb)
{
    private const decimal Most = 100;

    public async Task<PurchasingSettingsDraft> GetAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.SettingsEdit, ct);
        var stored = await db.PurchasingSettings.AsNoTracking().SingleOrDefaultAsync(ct);
        return stored is null ? new() : new() { OverReceiptPercent = stored.OverReceiptPercent, RatePercent = stored.RatePercent, Version = stored.Version };
    }

    public async Task<Result> SaveAsync(PurchasingSettingsDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.SettingsEdit, ct);
        if (draft.OverReceiptPercent is not (>= 0 and <= Most))
            return new Error("purchasing.settings.over_receipt", "Enter a percentage from 0 to 100.", nameof(draft.OverReceiptPercent));
        if (draft.RatePercent is not (>= 0 and <= Most))
            return new Error("purchasing.settings.rate", "Enter a percentage from 0 to 100.", nameof(draft.RatePercent));
        var stored = await db.PurchasingSettings.SingleOrDefaultAsync(ct) ?? db.PurchasingSettings.Add(new()).Entity;
        if (stored.Version != draft.Version)
            return new Error("purchasing.settings.changed", "Somebody else changed this meanwhile. Load the page again.");
        (stored.OverReceiptPercent, stored.RatePercent) = (draft.OverReceiptPercent.Value, draft.RatePercent.Value);
        await db.SaveChangesAsync(ct);
        draft.Version = stored.Version;
        return Result.Success;
    }
}
