namespace ErpWeb.Shared.Kernel;

/// <summary>The Indian financial year, 1 April to 31 March.</summary>
/// <param name="StartYear">The calendar year of its 1 April: 2026 for 2026-27.</param>
public readonly record struct FinancialYear(int StartYear)
{
    /// <summary>The financial year that holds the date: 31 March 2026 is in 2025-26.</summary>
    public static FinancialYear From(DateOnly date) => new(date.Month >= 4 ? date.Year : date.Year - 1);

    /// <summary>1 April.</summary>
    public DateOnly First => new(StartYear, 4, 1);

    /// <summary>31 March.</summary>
    public DateOnly Last => new(StartYear + 1, 3, 31);

    /// <summary>As returns write it: "2026-27", and "2099-00" at the turn of the century.</summary>
    public string Name => $"{StartYear:D4}-{(StartYear + 1) % 100:D2}";

    /// <summary>As document numbers carry it: "26-27".</summary>
    public string ShortName => $"{StartYear % 100:D2}-{(StartYear + 1) % 100:D2}";

    /// <summary>The year after this one.</summary>
    public FinancialYear Next => new(StartYear + 1);

    /// <summary>The year before this one.</summary>
    public FinancialYear Previous => new(StartYear - 1);

    /// <inheritdoc />
    public override string ToString() => Name;
}
