using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ErpWeb.Tests.Support;

/// <summary>One valid row of every tenant-owned type, made from the model, so that a new entity is covered without a new test.</summary>
public static class SampleRows
{
    /// <summary>The tenant-owned types, which every rule about tenants is asked of.</summary>
    public static IReadOnlyList<IEntityType> Types(ErpDbContext db)
    {
        var types = TenantConventions.TenantTypes(db.Model.GetEntityTypes());
        Assert.True(types.Count > 20, "The model has lost its tenant-owned types.");
        return types;
    }

    /// <summary>A row of the type; it refers to the tenant's sample rows of other types. A second number makes a second row.</summary>
    public static ITenantOwned Make(IEntityType type, Guid tenantId, int number = 1)
    {
        var row = (ITenantOwned)Activator.CreateInstance(type.ClrType)!;
        foreach (var property in type.GetProperties().Where(property => property.PropertyInfo is { CanWrite: true }))
            property.PropertyInfo!.SetValue(row, Value(type, property, tenantId, number));
        return row;
    }

    /// <summary>The values of the row's primary key.</summary>
    public static object?[] Key(IEntityType type, ITenantOwned row) =>
        [.. type.FindPrimaryKey()!.Properties.Select(property => property.PropertyInfo!.GetValue(row))];

    /// <summary>The rows of the type that the context sees.</summary>
    public static IQueryable<ITenantOwned> Set(ErpDbContext db, IEntityType type) =>
        (IQueryable<ITenantOwned>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type.ClrType).Invoke(db, null)!;

    /// <summary>Saves one row of every type for the tenant, which must exist and own nothing yet.</summary>
    public static async Task SaveAllAsync(TestDatabase database, Guid tenantId)
    {
        await using var db = database.For(tenantId);
        // The log's own rows are written by the save itself.
        db.AddRange(Types(db).Where(type => type.ClrType.Namespace != typeof(ErpWeb.Shared.Data.EditLog.EditLogEntry).Namespace).Select(type => Make(type, tenantId)));
        await db.SaveChangesAsync();
    }

    private static object? Value(IEntityType type, IProperty property, Guid tenantId, int number)
    {
        if (property.Name == nameof(ITenantOwned.TenantId))
            return tenantId;
        // A reference points at the sample row of the type it refers to; only a first row refers to itself.
        if (property.GetContainingForeignKeys().FirstOrDefault() is { } reference)
            return Id(reference.PrincipalEntityType, tenantId, 1);
        var clrType = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return clrType switch
        {
            _ when clrType == typeof(Guid) => Id(type, tenantId, number),
            _ when clrType == typeof(string) => Text(property, number),
            _ when clrType == typeof(int) => 2026,
            _ when clrType == typeof(long) => (long)number,
            _ when clrType == typeof(decimal) => 1m,
            _ when clrType == typeof(bool) => true,
            _ when clrType == typeof(DateOnly) => new DateOnly(2026, 11, number),
            _ when clrType == typeof(DateTime) => new DateTime(2026, 11, 21, 4, 30, 0, DateTimeKind.Utc),
            _ when clrType == typeof(byte[]) => new byte[] { 1, 2, 3 },
            { IsEnum: true } => Enum.GetValues(clrType).GetValue(0),
            _ => throw new NotSupportedException($"No sample value for {type.ClrType.Name}.{property.Name} of {clrType.Name}."),
        };
    }

    private static string Text(IProperty property, int number)
    {
        var text = $"{number}-{property.Name}";
        return property.GetMaxLength() is { } most && text.Length > most ? text[..most] : text;
    }

    private static Guid Id(IReadOnlyEntityType type, Guid tenantId, int number)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{tenantId} {type.ClrType.Name}"));
        BinaryPrimitives.WriteInt32BigEndian(hash.AsSpan(12), number);
        return new(hash.AsSpan(0, 16));
    }
}
