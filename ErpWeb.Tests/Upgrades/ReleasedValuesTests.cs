using System.Reflection;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Shared.Data;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Upgrades;

/// <summary>
/// What databases in use have written down and this version must read the same way: numbers of enum members, and the
/// columns under the seal of posted rows. The lists only grow; no line is changed or taken away. With ERPWEB_ADD_RELEASED=1
/// a run adds what is new: read the difference before you keep it.
/// </summary>
public sealed class ReleasedValuesTests
{
    [Fact]
    public void EnumMembers_KeepTheirNumbers() => Hold("enum-values.txt", Stored().SelectMany(type => Enum.GetNames(type).Select(name => $"{type.Name}.{name} = {Convert.ToInt64(Enum.Parse(type, name))}")));

    [Fact]
    public void SealedColumns_StayAsTheyWere()
    {
        using var db = ModelCensusTests.Open(DatabaseEngine.Sqlite);
        Hold("sealed-columns.txt", db.Model.GetEntityTypes()
            .Where(type => type.ClrType.GetCustomAttribute<AppendOnlyAttribute>() is not null)
            .SelectMany(type => type.GetProperties().Where(property => property.PropertyInfo is not null && !Changeable(type.ClrType).Contains(property.Name)))
            .Select(property => $"{property.DeclaringType.ClrType.Name}.{property.Name}{(property.PropertyInfo!.IsDefined(typeof(AddedLaterAttribute)) ? ", added later" : "")}"));
    }

    [Fact]
    public void ColumnsAddedLater_MayBeEmpty()
    {
        using var db = ModelCensusTests.Open(DatabaseEngine.Sqlite);
        Assert.All(
            db.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.PropertyInfo?.IsDefined(typeof(AddedLaterAttribute)) == true),
            property => Assert.True(property.IsNullable, $"{property.DeclaringType.ClrType.Name}.{property.Name} was not there before: rows without it must stay as they are."));
    }

    private static IReadOnlyList<string> Changeable(Type type) => type.GetCustomAttribute<AppendOnlyAttribute>()!.Changeable;

    private static IEnumerable<Type> Stored()
    {
        using var db = ModelCensusTests.Open(DatabaseEngine.Sqlite);
        return [.. db.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Select(property => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).Where(type => type.IsEnum).Distinct()];
    }

    private static void Hold(string file, IEnumerable<string> now)
    {
        var path = Path.Combine(SourceTree.Root, "ErpWeb.Tests", "Vectors", "released", file);
        var released = File.ReadAllLines(path);
        var present = now.ToHashSet();
        if (Environment.GetEnvironmentVariable("ERPWEB_ADD_RELEASED") is "1")
            File.WriteAllLines(path, released = [.. released.Union(present).Order(StringComparer.Ordinal)]);
        Assert.Empty(released.Where(line => !present.Contains(line)).Select(line => $"{line}: databases in use hold this; it may not change."));
        Assert.Empty(present.Except(released).Order(StringComparer.Ordinal).Select(line => $"{line}: add this line to {file}."));
    }
}
