using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace ErpWeb.Shared.Data.Providers;

/// <summary>
/// Lets Microsoft.Data.Sqlite 10, built for SQLitePCLRaw 2.1, run on SQLitePCLRaw 2.0.6, and prefers the system's SQLite
/// where that is newer than the bundled one (ADR 0002). Linked into the test project too, which may open SQLite first.
/// </summary>
internal static unsafe class SqliteNative
{
    // EF Core 10 writes the JSON arrow operators, which came with 3.38.
    private const int OldestUsable = 3_038_000;

    private static readonly Lazy<nint> SystemLibrary = new(FindSystemLibrary);

    /// <summary>Which library is used: its file name, or "bundled".</summary>
    public static string Source { get; private set; } = "bundled";

    [ModuleInitializer]
    internal static void Initialize()
    {
        // Asked for version 2.1, finds 2.0.6 by the simple name; the version test ends the recursion.
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
            name is { Name: "SQLitePCLRaw.core", Version: not null } ? context.LoadFromAssemblyName(new AssemblyName(name.Name)) : null;
        PreferSystemLibrary();
    }

    // Kept apart so that the provider's type is not loaded while Initialize is compiled.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PreferSystemLibrary()
    {
        try
        {
            NativeLibrary.SetDllImportResolver(
                typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly,
                static (name, _, _) => name == "e_sqlite3" ? SystemLibrary.Value : 0);
        }
        catch (InvalidOperationException)
        {
            // The other assembly that links this file has already set it.
        }
    }

    /// <summary>The handle of a usable system library, or 0 for the usual search, which finds the bundled one.</summary>
    private static nint FindSystemLibrary()
    {
        if (Environment.GetEnvironmentVariable("ERPWEB_SQLITE") == "bundled")
            return 0;
        foreach (var name in Candidates())
        {
            if (!NativeLibrary.TryLoad(name, out var library))
                continue;
            if (IsUsable(library))
            {
                Source = name;
                return library;
            }
            NativeLibrary.Free(library);
        }
        return 0;
    }

    private static string[] Candidates() =>
        OperatingSystem.IsWindows() ? ["winsqlite3.dll"] :
        OperatingSystem.IsMacOS() ? ["/usr/lib/libsqlite3.dylib"] :
        ["libsqlite3.so.0", "libsqlite3.so"];

    private static bool IsUsable(nint library) =>
        NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var version)
        && ((delegate* unmanaged[Cdecl]<int>)version)() >= OldestUsable
        && NativeLibrary.TryGetExport(library, "sqlite3_column_table_name", out _);
}
