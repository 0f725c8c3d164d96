using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace ErpWeb.Tests.Support;

/// <summary>bUnit asks for one patch version less of an assembly than the registry offers; whatever lies beside the tests will do.</summary>
internal static class AssemblyFallback
{
    [ModuleInitializer]
    internal static void Use() => AssemblyLoadContext.Default.Resolving += (context, name) =>
    {
        var path = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    };
}
