namespace ErpWeb.Shared.Kernel.Access;

/// <summary>What one person may do in one tenant. Whatever is not named is denied.</summary>
public sealed class Rights
{
    private readonly IReadOnlySet<string> _codes;

    private Rights(IReadOnlySet<string> codes, bool ownRecordsOnly) => (_codes, OwnRecordsOnly) = (codes, ownRecordsOnly);

    /// <summary>Of a scope that nobody has signed in to.</summary>
    public static Rights None { get; } = new(new HashSet<string>(), false);

    /// <summary>Of the owner, and of the application itself.</summary>
    public static Rights All { get; } = Of([Permissions.Everything]);

    /// <summary>Whether the person sees only documents that he made himself.</summary>
    public bool OwnRecordsOnly { get; }

    public IEnumerable<string> Codes => _codes;

    public static Rights Of(IEnumerable<string> codes, bool ownRecordsOnly = false) =>
        new(codes.Append(Permissions.Member).ToHashSet(StringComparer.Ordinal), ownRecordsOnly);

    /// <summary>Reads the stored form, one code a line.</summary>
    public static Rights Parse(string codes, bool ownRecordsOnly = false) =>
        Of(codes.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), ownRecordsOnly);

    /// <summary>The stored form, one code a line, in order.</summary>
    public static string Format(IEnumerable<string> codes) => string.Join('\n', codes.Order(StringComparer.Ordinal));

    public bool Allows(string code) => _codes.Contains(code) || code != Permissions.Member && _codes.Contains(Permissions.Everything);

    /// <summary>Whether the person may do all of it and so may give it to others.</summary>
    public bool Covers(Rights other) => other._codes.All(Allows) && (!OwnRecordsOnly || other.OwnRecordsOnly);

    /// <summary>What is left of these rights when only some codes are wanted: a key for a machine, a visitor who may only look.</summary>
    /// <param name="catalogue">All codes there are, for rights to everything.</param>
    public Rights Only(IEnumerable<string> catalogue, Func<string, bool> wanted) => Of(catalogue.Where(code => Allows(code) && wanted(code)), OwnRecordsOnly);
}
