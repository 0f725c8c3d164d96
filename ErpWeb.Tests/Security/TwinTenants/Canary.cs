using ErpWeb.Shared.Data;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ErpWeb.Tests.Security.TwinTenants;

/// <summary>A word that stands in every text of the other tenant and nowhere else: whoever reads it has looked across.</summary>
internal static class Canary
{
    public const string Word = "qzvkanari";

    private static readonly string[] NoText = ["Hash", "TokenHash", "PreviousHash", "RequestHash", "Kind", "Language"];

    /// <summary>Puts the word into every text of the row that has room for it.</summary>
    public static ITenantOwned PutInto(IEntityType type, ITenantOwned row)
    {
        foreach (var property in type.GetProperties().Where(property => property.ClrType == typeof(string) && !NoText.Contains(property.Name)))
            if (property.PropertyInfo is { CanWrite: true } text && (property.GetMaxLength() ?? int.MaxValue) >= Word.Length + 2)
                text.SetValue(row, $"{Word} {text.GetValue(row)}"[..Math.Min($"{Word} {text.GetValue(row)}".Length, property.GetMaxLength() ?? int.MaxValue)]);
        return row;
    }

    public static bool IsIn(string text) => text.Contains(Word, StringComparison.OrdinalIgnoreCase);
}
