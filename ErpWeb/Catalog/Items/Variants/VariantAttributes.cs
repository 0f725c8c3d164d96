using ErpWeb.Shared.Kernel;

namespace ErpWeb.Catalog.Items.Variants;

/// <summary>What variants differ in, such as the size, with its values in their order.</summary>
public sealed record VariantAttribute(string Name, IReadOnlyList<string> Values)
{
    public override string ToString() => $"{Name}: {string.Join(", ", Values)}";
}

/// <summary>Reads the attributes of a template and makes their combinations. Pure.</summary>
public static class VariantAttributes
{
    /// <summary>Between the values of a variant.</summary>
    public const string Separator = " / ";

    private const int MostVariants = 400;

    /// <summary>One attribute a line: "Size: S, M, L". What names no value is left out.</summary>
    public static IReadOnlyList<VariantAttribute> Parse(string? text) =>
    [
        .. from line in (text ?? "").Split('\n')
           let colon = line.IndexOf(':', StringComparison.Ordinal)
           where colon > 0
           let values = line[(colon + 1)..].Split(',').Select(value => PlainText.Of(value).Replace("/", "-", StringComparison.Ordinal)).Where(value => value.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList()
           where values.Count > 0
           select new VariantAttribute(PlainText.Of(line[..colon]), values),
    ];

    /// <summary>Every combination, in the order of the attributes: "S / Red", "S / Blue", "M / Red". Beyond 400 none is made.</summary>
    public static IReadOnlyList<string> Combinations(IReadOnlyList<VariantAttribute> attributes)
    {
        if (attributes.Count == 0 || attributes.Aggregate(1m, (count, attribute) => count * attribute.Values.Count) > MostVariants)
            return [];
        IEnumerable<string> made = attributes[0].Values;
        foreach (var attribute in attributes.Skip(1))
            made = made.SelectMany(first => attribute.Values.Select(value => first + Separator + value));
        return [.. made];
    }

    /// <summary>A code for a variant: the template's, then the beginnings of its values.</summary>
    public static string CodeOf(string template, string variant) =>
        string.Join('-', [template, .. variant.Split(Separator).Select(value => string.Concat(value.Where(char.IsLetterOrDigit)).ToUpperInvariant())]);
}
