using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Alerts;

/// <summary>
/// One kind of thing that needs somebody's attention. Each is a class with a constructor without parameters; the bell
/// finds them all. It asks the database alone, by an index, for a few rows.
/// </summary>
public interface IAlertSource
{
    /// <summary>Begins the key of its alerts: "low-stock".</summary>
    string Key { get; }

    /// <summary>The heading over its alerts: "Low stock".</summary>
    string Title { get; }

    string Icon { get; }

    /// <summary>The right of people whom it concerns.</summary>
    string Needs { get; }

    /// <summary>The kinds of changes that may make or end an alert.</summary>
    IReadOnlyCollection<string> Kinds { get; }

    /// <summary>The most urgent first, at most <see cref="Alert.Most"/>.</summary>
    Task<IReadOnlyList<Alert>> FindAsync(ErpDbContext db, DateOnly today, CancellationToken ct);
}

/// <summary>Something that needs attention.</summary>
/// <param name="Id">Of what it is about; with the source's key it names the alert.</param>
/// <param name="Text">What is wrong, in one sentence.</param>
/// <param name="Href">The page where something can be done about it.</param>
public sealed record Alert(Guid Id, Wording Text, string Href)
{
    public const int Most = 20;
}
