namespace ErpWeb.Shared.Kernel;

/// <summary>How people are spoken to.</summary>
public static class PersonName
{
    private static readonly HashSet<string> Titles = new(["Dr", "Prof", "Mr", "Mrs", "Ms", "Shri", "Sri", "Smt", "CA", "Adv"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The first name; the whole name after a title, for nobody is called Dr.</summary>
    public static string Familiar(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words is [var first, ..] && !Titles.Contains(first.TrimEnd('.')) ? first : string.Join(' ', words);
    }
}
