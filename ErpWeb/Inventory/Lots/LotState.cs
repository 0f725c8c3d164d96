namespace ErpWeb.Inventory.Lots;

/// <summary>Whether a batch may be used. Pure.</summary>
public static class LotState
{
    public static bool IsExpired(DateOnly? expiresOn, DateOnly on) => expiresOn < on;

    public static bool MayBeSold(LotStatus status, DateOnly? expiresOn, DateOnly on) => status is LotStatus.Released && !IsExpired(expiresOn, on);

    public static string Of(LotStatus status) => status switch
    {
        LotStatus.Quarantined => "In quarantine",
        LotStatus.Blocked => "Blocked",
        LotStatus.Recalled => "Recalled",
        _ => "Released",
    };
}
