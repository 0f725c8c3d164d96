using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.App.Demo;

/// <summary>The time at which a demonstration business writes: in the hours its door is open, busiest before noon and in the evening, and never in the future.</summary>
internal sealed class DemoClock(TimeProvider real) : TimeProvider
{
    private static readonly TimeSpan Opens = new(9, 30, 0);
    private static readonly TimeSpan Open = TimeSpan.FromHours(11);

    // Its own draws: the figures stay the same whatever the hour.
    private readonly Random _random = new(11);
    private DateTimeOffset _now = real.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Begins a day and tells when its bills are written, in order.</summary>
    public IReadOnlyList<TimeSpan> Plan(DateOnly date, int bills)
    {
        MoveTo(date, Opens);
        return [.. Enumerable.Range(0, bills).Select(_ => Opens + Open * Share()).Order()];
    }

    public void MoveTo(DateOnly date, TimeSpan time)
    {
        var at = new DateTimeOffset(IndiaClock.ToUtc(date) + time, TimeSpan.Zero);
        _now = at < real.GetUtcNow() ? at : real.GetUtcNow();
    }

    // Half of the bills about noon, half about seven in the evening.
    private double Share()
    {
        var about = _random.Next(2) == 0 ? 0.23 : 0.84;
        return Math.Clamp(about + (_random.NextDouble() + _random.NextDouble() - 1) * 0.3, 0, 0.999);
    }
}
