namespace ErpWeb.Shared.Data.Hosting;

/// <summary>The tenant's calendar day. All tenants are Indian businesses, and India has one time zone without summer time.</summary>
public sealed class IndiaClock(TimeProvider clock)
{
    private static readonly TimeSpan Offset = new(5, 30, 0);

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public DateTime Now => ToLocal(clock.GetUtcNow().UtcDateTime);

    public static DateTime ToLocal(DateTime utc) => utc + Offset;

    /// <summary>The moment at which the day begins in India.</summary>
    public static DateTime ToUtc(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc);
}
