using System.Globalization;
using System.Text;

namespace ErpWeb.Shared.Data.EditLog;

/// <summary>The keyed hash that ties an entry to its content and to the entry before it.</summary>
internal static class EditLogHash
{
    /// <summary>What the first entry of a tenant follows.</summary>
    public static readonly string Start = new('0', 64);

    public static string Of(EditLogEntry entry, EditLogKey key)
    {
        var content = string.Join('\n',
            entry.PreviousHash,
            entry.TenantId.ToString("N"),
            entry.Sequence.ToString(CultureInfo.InvariantCulture),
            entry.AtUtc.Ticks.ToString(CultureInfo.InvariantCulture),
            entry.ActorId.ToString("N"),
            Escaped(entry.ActorName),
            Escaped(entry.Origin),
            entry.Action,
            entry.EntityType,
            entry.EntityId.ToString("N"),
            entry.Changes);
        return Convert.ToHexStringLower(key.HashOf(Encoding.UTF8.GetBytes(content)));
    }

    // Without this a line break inside a name could shift text between two fields and keep the hash.
    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("\n", "\\n");
}
