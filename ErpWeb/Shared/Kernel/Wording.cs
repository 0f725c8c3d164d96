using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ErpWeb.Shared.Kernel;

/// <summary>
/// A sentence for a person at the screen: English, with its arguments kept apart, so that the screen can say it in the
/// person's language. Written as an ordinary string: <c>Wording said = $"Only {rupees} is due.";</c>
/// </summary>
/// <remarks>An argument that is itself a <see cref="Wording"/> is translated too; every other argument is data and stays as it is.</remarks>
[InterpolatedStringHandler]
public sealed class Wording : IEquatable<Wording>
{
    private readonly StringBuilder _key;
    private readonly List<object?> _arguments;
    private string? _written;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    public Wording(int literalLength, int formattedCount) => (_key, _arguments) = (new(literalLength + 3 * formattedCount), new(formattedCount));

    private Wording(string text) => (_key, _arguments) = (new(text), []);

    /// <summary>The sentence with its places numbered: "Only {0} is due."</summary>
    public string Key => _written ??= _key.ToString();

    /// <summary>What stands in the places: texts, or wordings.</summary>
    public IReadOnlyList<object?> Arguments => _arguments;

    /// <summary>A sentence without arguments.</summary>
    public static implicit operator Wording(string text) => new(text);

    /// <summary>Called by the compiler.</summary>
    public void AppendLiteral(string text) => _key.Append(text);

    /// <summary>Called by the compiler; dates and numbers are written the same in every language.</summary>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        _key.Append('{').Append(_arguments.Count).Append('}');
        _arguments.Add(value is IFormattable number ? number.ToString(format, CultureInfo.InvariantCulture) : value);
    }

    /// <summary>The sentence in English.</summary>
    public override string ToString() => _arguments.Count == 0 ? Key : string.Format(CultureInfo.InvariantCulture, Key, [.. _arguments]);

    /// <inheritdoc />
    public bool Equals(Wording? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Wording);

    /// <inheritdoc />
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
