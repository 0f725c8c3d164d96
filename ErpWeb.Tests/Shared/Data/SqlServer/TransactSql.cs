using System.Text.RegularExpressions;

namespace ErpWeb.Tests.Shared.Data.SqlServer;

/// <summary>
/// What can be said of a T-SQL statement without a server: it falls into its words without remainder, its brackets close,
/// and no word of another engine stands in it. It is no grammar.
/// </summary>
internal static partial class TransactSql
{
    private static readonly HashSet<string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        "limit", "returning", "conflict", "excluded", "ilike", "glob", "regexp", "pragma", "autoincrement", "serial", "bytea", "boolean", "timestamptz", "jsonb", "uuid", "true", "false", "nulls", "instr", "strftime",
        "now", "unnest", "plpgsql", "collation_name", "vacuum", "rowid", "without", "ifnull", "substr", "length", "array", "lateral", "natural", "using_btree", "advisory", "random", "greatest_", "abort", "raise",
    };

    /// <returns>What is wrong with it; null for nothing.</returns>
    public static string? Fault(string sql)
    {
        var (open, isMerge) = (0, false);
        for (var place = 0; place < sql.Length;)
        {
            var token = Token().Match(sql, place);
            if (!token.Success || token.Index != place)
                return $"not read from: {sql[place..Math.Min(sql.Length, place + 40)]}";
            place += token.Length;
            if (token.Groups["space"].Success)
                continue;
            isMerge = token.Value != ";" && (isMerge || token.Value.Equals("merge", StringComparison.OrdinalIgnoreCase));
            open += token.Value switch { "(" => 1, ")" => -1, _ => 0 };
            if (open < 0)
                return "a bracket too many";
            if (token.Groups["word"].Success && Foreign.Contains(token.Value))
                return $"{token.Value} is of another engine";
        }
        return open > 0 ? "a bracket is not closed"
            : isMerge ? "a merge ends with a semicolon"
            : null;
    }

    [GeneratedRegex("""
        (?<space>\s+|--[^\n]*)|(?<text>N?'(''|[^'])*')|(?<name>\[(\]\]|[^\]])+\]|"(""|[^"])+")|(?<parameter>@@?\w+)|(?<number>0x[0-9A-Fa-f]+|\d+(\.\d+)?)|(?<word>[A-Za-z_#]\w*)|(?<sign><>|<=|>=|!=|[-+*/%=<>(),.;&|^~])
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
