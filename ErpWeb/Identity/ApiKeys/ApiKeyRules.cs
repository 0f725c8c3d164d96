using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;

namespace ErpWeb.Identity.ApiKeys;

/// <summary>What a key for a machine may carry. Pure.</summary>
public static class ApiKeyRules
{
    public const int LongestDays = 365;

    // Whoever finds a key must not be able to make himself a user, a role, another key, or another bank account.
    private static readonly string[] NeverForMachines = ["identity.", "tenancy.", "platform."];

    /// <summary>Whether a machine may have the right at all.</summary>
    public static bool IsForMachines(string code) =>
        code != Permissions.Member && code != Permissions.Everything && !NeverForMachines.Any(start => code.StartsWith(start, StringComparison.Ordinal));

    /// <param name="own">What the person who makes the key may do: he cannot give more.</param>
    public static List<Error> Check(ApiKeyDraft draft, Rights own, PermissionCatalogue catalogue)
    {
        List<Error> errors = [];
        if (draft.Name.Length is 0 or > ApiKey.NameMaxLength)
            errors.Add(new("identity.api_key.name", $"Name the machine or program, in at most {ApiKey.NameMaxLength} characters.", nameof(draft.Name)));
        if (draft.Days is < 1 or > LongestDays)
            errors.Add(new("identity.api_key.days", $"A key is good for 1 to {LongestDays} days.", nameof(draft.Days)));
        if (draft.Scopes.Count == 0)
            errors.Add(new("identity.api_key.no_scope", "Choose at least one thing that the key may do.", nameof(draft.Scopes)));
        if (draft.Scopes.Any(code => !catalogue.Codes.Contains(code) || !IsForMachines(code)))
            errors.Add(new("identity.api_key.scope_unknown", "A key cannot be given this right.", nameof(draft.Scopes)));
        else if (!draft.Scopes.All(own.Allows))
            errors.Add(new("identity.api_key.scope_beyond_own", "You can give a key only what you may do yourself.", nameof(draft.Scopes)));
        return errors;
    }
}

/// <summary>A key as it is asked for.</summary>
public sealed class ApiKeyDraft
{
    public string Name { get; set; } = "";
    public int Days { get; set; } = 90;
    public HashSet<string> Scopes { get; init; } = new(StringComparer.Ordinal);
}
