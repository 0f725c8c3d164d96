namespace ErpWeb.Shared.Kernel.Access;

/// <summary>One thing that a role may allow.</summary>
/// <param name="Code">Stable name <c>module.object.action</c>, a constant of the module: "billing.invoice.post".</param>
/// <param name="Words">What it lets a person do, after "May": "post invoices".</param>
/// <param name="Roles">The built-in roles that have it, besides the owner.</param>
public sealed record Permission(string Code, string Words, IReadOnlyList<BuiltInRole> Roles);

/// <summary>The permissions over one kind of thing, a block of the matrix of roles.</summary>
/// <param name="Title">What the shopkeeper calls it: "Invoices".</param>
public sealed record PermissionGroup(string Title, IReadOnlyList<Permission> Permissions);

/// <summary>The codes that belong to no module.</summary>
public static class Permissions
{
    /// <summary>What every member of the tenant may do, such as seeing its name and colours; no role has to list it.</summary>
    public const string Member = "member";

    /// <summary>The code that stands for all others: the owner's.</summary>
    public const string Everything = "*";
}
