namespace ErpWeb.Identity.Roles;

/// <summary>Names for copies of roles.</summary>
internal static class RoleNames
{
    /// <summary>"Cashier, copy", or with a number when that is taken.</summary>
    public static string CopyOf(string name, IReadOnlySet<string> taken)
    {
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? ", copy" : $", copy {number}";
            var copy = name[..Math.Min(name.Length, Role.NameMaxLength - ending.Length)] + ending;
            if (!taken.Contains(copy))
                return copy;
        }
    }
}
