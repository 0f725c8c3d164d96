using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ErpWeb.Shared.Data.EditLog;

/// <summary>Reads old and new values of every tracked change.</summary>
internal static class TrackedChanges
{
    public static IReadOnlyList<LoggedChange> Describe(ChangeTracker tracker) =>
    [
        .. tracker.Entries<ITenantOwned>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(entry => entry.Entity is not IUnlogged)
            .Select(Describe)
            .OfType<LoggedChange>(),
    ];

    private static LoggedChange? Describe(EntityEntry<ITenantOwned> entry)
    {
        var values = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in entry.Properties.Where(property => property.Metadata.Name is not (nameof(ITenantOwned.TenantId) or nameof(IVersioned.Version))))
        {
            if (entry.State is EntityState.Modified && Equals(property.OriginalValue, property.CurrentValue))
                continue;
            var change = new Dictionary<string, object?>();
            if (entry.State is not EntityState.Added)
                change["old"] = Readable(property.OriginalValue);
            if (entry.State is not EntityState.Deleted)
                change["new"] = Readable(property.CurrentValue);
            values[property.Metadata.Name] = change;
        }
        if (values.Count == 0)
            return null;
        var action = entry.State switch { EntityState.Added => "Created", EntityState.Deleted => "Deleted", _ => "Changed" };
        var id = entry.Entity is TenantRow row ? row.Id : entry.Entity.TenantId;
        return new(action, entry.Metadata.ClrType.Name, id, JsonSerializer.Serialize(values, LoggedChange.Json));
    }

    // A picture is named by its size and its hash: the log is for people to read.
    internal static object? Readable(object? value) => value switch
    {
        byte[] bytes => $"{bytes.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(bytes))}",
        Enum name => name.ToString(),
        _ => value,
    };
}
