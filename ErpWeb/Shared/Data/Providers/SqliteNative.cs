using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace ErpWeb.Shared.Data.Providers;

/// <summary>Lets Microsoft.Data.Sqlite 10 (built for SQLitePCLRaw 2.1) run on SQLitePCLRaw 2.0.6, on the system's SQLite where that is new enough.</summary>
internal static unsafe class SqliteNative
{
    private const int Oldest = 3_038_000;                       // EF Core 10 writes -> and ->> (3.38)
    private static readonly string[] Names =
        OperatingSystem.IsWindows() ? ["winsqlite3.dll"] :
        OperatingSystem.IsMacOS() ? ["/usr/lib/libsqlite3.dylib"] : ["libsqlite3.so.0", "libsqlite3.so"];

    public static string Source { get; private set; } = "bundled";

    [ModuleInitializer]
    internal static void Init()
    {
        // asked for 2.1.x, found 2.0.6: bind by simple name (works from disk, from a single file and under dotnet-ef)
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
            name is { Name: "SQLitePCLRaw.core", Version: not null }
                ? context.LoadFromAssemblyName(new AssemblyName(name.Name)) : null;
        UseSystemLibrary();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]          // keeps the provider type out of Init's JIT
    private static void UseSystemLibrary()
    {
        try { NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, static (name, _, _) => name == "e_sqlite3" ? Found.Value : 0); }
        catch (InvalidOperationException) { }           // the file is linked into a second assembly (tests): already set
    }

    private static readonly Lazy<nint> Found = new(static () =>
    {
        if (Environment.GetEnvironmentVariable("ERP_SQLITE") == "bundled") return 0;
        foreach (var name in Names)
        {
            if (!NativeLibrary.TryLoad(name, out var lib)) continue;
            if (NativeLibrary.TryGetExport(lib, "sqlite3_libversion_number", out var number)
                && ((delegate* unmanaged[Cdecl]<int>)number)() >= Oldest
                && NativeLibrary.TryGetExport(lib, "sqlite3_column_table_name", out _)
                && NativeLibrary.TryGetExport(lib, "sqlite3_compileoption_used", out var used) && Has(used, "ENABLE_FTS5"u8))
            { Source = name; return lib; }
            NativeLibrary.Free(lib);
        }
        return 0;                                       // 0 = the usual search: e_sqlite3 3.35.5 from the package

        static bool Has(nint used, ReadOnlySpan<byte> option)
        { fixed (byte* p = option) return ((delegate* unmanaged[Cdecl]<byte*, int>)used)(p) != 0; }
    });
}
