using System.Text;
using ErpWeb.Identity.Roles;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security.Roles;

/// <summary>The roles in docs/roles.md are the roles that are delivered.</summary>
public sealed class RoleTableTests
{
    /// <summary>With ERPWEB_WRITE_ROLE_ACTIONS=1 the file is written anew.</summary>
    [Fact]
    public async Task TheTable_IsTheCatalogue()
    {
        await using var database = await TestDatabase.CreateAsync();
        var table = Table(database.Services.GetRequiredService<PermissionCatalogue>());
        var file = Path.Combine(SourceTree.Root, "docs", "roles.md");
        if (Environment.GetEnvironmentVariable("ERPWEB_WRITE_ROLE_ACTIONS") is "1")
            await File.WriteAllTextAsync(file, table, TestContext.Current.CancellationToken);

        Assert.True(table == await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), "docs/roles.md is out of date: run this test with ERPWEB_WRITE_ROLE_ACTIONS=1 and read the difference.");
    }

    private static string Table(PermissionCatalogue catalogue)
    {
        var roles = Enum.GetValues<BuiltInRole>().Where(role => role is not BuiltInRole.Owner).ToList();
        var text = new StringBuilder("# Roles as they are delivered\n\nThe owner may do everything. A salesperson sees only documents of his own. Made from the code by a test, which fails when it is out of date.\n");
        foreach (var group in catalogue.Groups)
        {
            text.Append($"\n## {group.Title}\n\n| May | {string.Join(" | ", roles.Select(BuiltInRoles.NameOf))} |\n|---|{string.Concat(roles.Select(_ => ":-:|"))}\n");
            foreach (var permission in group.Permissions)
                text.Append($"| {permission.Words} | {string.Join(" | ", roles.Select(role => catalogue.Of(role).Allows(permission.Code) ? "✓" : ""))} |\n");
        }
        return text.ToString();
    }
}
