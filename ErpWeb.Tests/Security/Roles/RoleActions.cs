using System.Runtime.CompilerServices;

namespace ErpWeb.Tests.Security.Roles;

/// <summary>The file of verbs and the permissions that each of them needs.</summary>
internal static class RoleActions
{
    /// <summary>Of a verb that gives no data and changes none.</summary>
    public const string Nothing = "-";

    public static string File { get; } = Path.Combine(Folder(), "RoleActions.csv");

    /// <summary>Permissions by verb; several are all needed.</summary>
    public static IReadOnlyDictionary<string, string[]> Read() => System.IO.File.ReadAllLines(File)
        .Skip(1)
        .Where(line => line.Length > 0)
        .Select(line => line.Split(','))
        .ToDictionary(cells => cells[0], cells => cells[1] == Nothing ? [] : cells[1].Split(' '));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
