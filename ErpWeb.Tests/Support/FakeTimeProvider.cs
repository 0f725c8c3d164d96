namespace ErpWeb.Tests.Support;

/// <summary>A clock that stands still until a test moves it. It starts on 21 November 2026, ten in the morning in India.</summary>
public sealed class FakeTimeProvider : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 11, 21, 4, 30, 0, TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
