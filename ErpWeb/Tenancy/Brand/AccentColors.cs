namespace ErpWeb.Tenancy.Brand;

/// <summary>Colours that a business starts with or may pick without thinking; white text is readable on each.</summary>
public static class AccentColors
{
    public static IReadOnlyList<AccentColor> Suggested { get; } =
    [
        new("Indigo", "#3056d3"), new("Teal", "#0f766e"), new("Violet", "#6d28d9"), new("Forest", "#2f6b2f"),
        new("Plum", "#9d174d"), new("Brick", "#b03a1e"), new("Ocean", "#0369a1"), new("Slate", "#475569"),
    ];

    /// <summary>The colour of a new business.</summary>
    public static string For(Industry industry) => industry switch
    {
        Industry.Dental => "#0f766e",
        Industry.Manufacturing => "#b03a1e",
        _ => "#3056d3",
    };
}

/// <summary>A colour with a name.</summary>
/// <param name="Value">As <c>#rrggbb</c>.</param>
public sealed record AccentColor(string Name, string Value);
