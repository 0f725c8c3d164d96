using System.Collections.Concurrent;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Architecture;

/// <summary>Who may call whom: each line may use the lines above it, and nothing beside it.</summary>
public sealed class ModuleTests
{
    private static readonly string[][] Levels =
    [
        ["Shared.Kernel"],
        ["Shared.Gst"],
        ["Shared.Data"],
        ["Shared.Events"],
        ["Shared.Ui"],
        ["Shared.Mail"],
        ["Shared.Csv"],
        ["Shared.Sheets"],
        ["Tenancy"],
        ["Identity", "Printing", "Files"],
        ["Catalog", "Parties"],
        ["Accounting"],
        ["Inventory", "Credit"],
        ["Billing", "Purchasing"],
        ["Gst", "Dental", "Manufacturing", "Crm", "Counter", "Banking"],
        ["Insights", "Alerts"],
        ["Sync", "Import", "Branch", "Audit", "Platform", "Api"],
        ["App"],
    ];

    /// <summary>Types that see more than their level, each for a reason.</summary>
    private static readonly HashSet<Type> Exempt =
    [
        typeof(ErpDbContext),       // the one model of all modules, in partial files
        typeof(TenantConventions),  // names the few entities that belong to no tenant
    ];

    private static readonly ConcurrentDictionary<Type, string?> ModulesByType = [];

    [Fact]
    public void EveryType_BelongsToAModule()
    {
        Assert.NotEmpty(Modules);
        Offences.AssertNone(TypeReferences.ProductTypes.Where(type => ModuleOf(type) is null && type.Namespace != nameof(ErpWeb)).Select(type => type.FullName));
    }

    [Fact]
    public void Modules_UseLowerOnesOnly()
    {
        var offences =
            from type in Modules
            where !Exempt.Contains(type) && !IsGenerated(type)
            from used in TypeReferences.Of(type)
            where !Exempt.Contains(used) && ModuleOf(used) is not null && ModuleOf(used) != ModuleOf(type) && LevelOf(used) >= LevelOf(type)
            select $"{type.FullName} uses {used.FullName}";

        Offences.AssertNone(offences);
    }

    /// <summary>App and Api are outside the rule: they offer every module's pages and verbs, one to people and one to programs.</summary>
    [Fact]
    public void Modules_UseEachOtherThroughContracts()
    {
        var open = Modules.Where(type => IsContract(type)).SelectMany(type => TypeReferences.InSignatures(type).Append(type)).ToHashSet();
        Assert.NotEmpty(open);
        var closed = open.Where(IsContract).Select(type => ModuleOf(type)).ToHashSet();

        var offences =
            from type in Modules
            where !Exempt.Contains(type) && ModuleOf(type) is not ("App" or "Api") && !MayReadEntities(type)
            from used in TypeReferences.Of(type)
            where closed.Contains(ModuleOf(used)) && ModuleOf(used) != ModuleOf(type) && !open.Contains(used)
            select $"{type.FullName} uses {used.FullName}";

        Offences.AssertNone(offences);
    }

    [Fact]
    public void TheRules_SeeIntoMethodBodies()
    {
        Assert.Contains(typeof(ErpWeb.Accounting.Contracts.GeneralLedger), TypeReferences.Of(typeof(ErpWeb.Billing.Invoices.InvoiceService)));
        Assert.Contains(typeof(ErpWeb.Shared.Kernel.FinancialYear), TypeReferences.Of(typeof(ErpWeb.Shared.Data.Numbering.DocumentNumbers)));
    }

    private static List<Type> Modules => [.. TypeReferences.ProductTypes.Where(type => ModuleOf(type) is not null)];

    private static int LevelOf(Type type) => Array.FindIndex(Levels, level => level.Contains(ModuleOf(type)));

    private static string? ModuleOf(Type type) => ModulesByType.GetOrAdd(type, FindModule);

    private static string? FindModule(Type type) =>
        type == typeof(Program) ? "App" :
        Levels.SelectMany(level => level).FirstOrDefault(module => $"{type.Namespace}.".StartsWith($"{nameof(ErpWeb)}.{module}.", StringComparison.Ordinal));

    private static bool IsContract(Type type) => $"{type.Namespace}.".Contains(".Contracts.", StringComparison.Ordinal);

    private static bool IsGenerated(Type type) => $"{type.Namespace}.".Contains(".Migrations.", StringComparison.Ordinal);

    // Reads may be simpler than writes: queries, readers and rules of the books may join lower entities, and a mapping names them as targets of keys.
    private static bool MayReadEntities(Type type) =>
        type.Name.EndsWith("Queries", StringComparison.Ordinal)
        || type.Name.EndsWith("Reader", StringComparison.Ordinal)
        || IsRule(type) || type.DeclaringType is { } outer && IsRule(outer)
        || type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>));

    private static bool IsRule(Type type) => type.IsAssignableTo(typeof(ErpWeb.Accounting.Contracts.IBooksRule)) || type.IsAssignableTo(typeof(ErpWeb.Alerts.IAlertSource));
}
