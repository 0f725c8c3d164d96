using System.Buffers.Text;
using System.Text;

namespace ErpWeb.Shared.Data;

/// <summary>Where a list ordered by name goes on: after this name and, among equal names, after this id.</summary>
public sealed record NameCursor(string Name, Guid Id)
{
    private const int IdLength = 32;

    /// <summary>The opaque text that travels with a page.</summary>
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Id:N}{Name}"));

    /// <summary>The position in the text; null for the first page and for text that is no cursor.</summary>
    public static NameCursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || !Base64Url.IsValid(text))
            return null;
        var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        return plain.Length > IdLength && !plain.Contains('\0') && Guid.TryParseExact(plain[..IdLength], "N", out var id) ? new(plain[IdLength..], id) : null;
    }
}
