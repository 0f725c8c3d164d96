using System.Security.Cryptography;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security.Roles;

/// <summary>Every service asks for a right before it does anything, called directly, without a page in front of it.</summary>
public sealed class VerbCensusTests
{
    /// <summary>What is told to anybody, each for a reason.</summary>
    private static readonly string[] ForAnybody =
    [
        "Tenancy.Brand.TenantThemeReader.CurrentAsync", // name and colours: pages without a session show them too
    ];

    /// <summary>With ERPWEB_WRITE_ROLE_ACTIONS=1 the file is written anew; read the difference before you keep it.</summary>
    [Fact]
    public async Task EveryVerb_AsksForTheRightsThatTheFileSays()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        Assert.True(Verb.All.Count > 60, "The verbs were not found.");
        var asked = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var verb in Verb.All)
            asked[verb.Name] = await AskedByAsync(verb, firm) is { Count: > 0 } codes ? string.Join(' ', codes) : RoleActions.Nothing;

        if (Environment.GetEnvironmentVariable("ERPWEB_WRITE_ROLE_ACTIONS") is "1")
            await File.WriteAllLinesAsync(RoleActions.File, asked.Select(row => $"{row.Key},{row.Value}").Prepend("verb,permissions"), TestContext.Current.CancellationToken);
        var written = RoleActions.Read().ToDictionary(row => row.Key, row => row.Value is [] ? RoleActions.Nothing : string.Join(' ', row.Value));

        var faults = asked.Where(row => !written.ContainsKey(row.Key)).Select(row => $"A new verb: add the line \"{row.Key},{row.Value}\" to RoleActions.csv, if {row.Value} is the right that it should need.")
            .Concat(asked.Where(row => written.TryGetValue(row.Key, out var codes) && codes != row.Value).Select(row => $"{row.Key} asks for {row.Value}; RoleActions.csv says {written[row.Key]}."))
            .Concat(written.Keys.Except(asked.Keys).Select(verb => $"{verb} is in RoleActions.csv and not in the product: remove its line."));
        Assert.True(!faults.Any(), string.Join(Environment.NewLine, faults));
        Assert.Equal(ForAnybody, written.Where(row => row.Value == RoleActions.Nothing).Select(row => row.Key));
    }

    [Fact]
    public async Task WithoutRights_EveryVerbIsRefused_AndNothingIsWritten()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        var before = Hash(database);
        foreach (var verb in Verb.All.ExceptBy(ForAnybody, verb => verb.Name))
        {
            await using var scope = new TestScope(database, firm.TenantId, rights: Rights.None);
            Assert.True(await verb.CallAsync(scope) is not null, $"{verb.Name} was not refused.");
        }
        Assert.Equal(before, Hash(database));
    }

    [Fact]
    public async Task EachBuiltInRole_MayDoWhatItsPermissionsSay_AndNothingElse()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        var catalogue = database.Services.GetRequiredService<PermissionCatalogue>();
        var needed = RoleActions.Read();
        var cells = 0;
        foreach (var role in Enum.GetValues<BuiltInRole>())
        {
            var rights = catalogue.Of(role);
            foreach (var verb in Verb.All)
            {
                await using var scope = new TestScope(database, firm.TenantId, rights: rights);
                var mayDo = needed[verb.Name].All(rights.Allows);
                Assert.True(mayDo == (await verb.CallAsync(scope) is null), $"{role} {(mayDo ? "may" : "may not")} {verb.Name}, and it was the other way round.");
                cells++;
            }
        }
        Assert.True(cells > 800);
    }

    // Each right is given as it is asked for, until nothing more is missing.
    private static async Task<IReadOnlyList<string>> AskedByAsync(Verb verb, Firm firm)
    {
        var codes = new List<string>();
        while (codes.Count < 10)
        {
            await using var scope = new TestScope(firm.Database, firm.TenantId, rights: codes.Count == 0 ? Rights.None : Rights.Of(codes));
            if (await verb.CallAsync(scope) is not { } missing)
                break;
            codes.Add(missing);
        }
        return codes;
    }

    private static string Hash(TestDatabase database)
    {
        var file = database.Options.ConnectionString.Split(';')[0]["Data Source=".Length..];
        return string.Join(' ', ((string[])[file, file + "-wal"]).Where(File.Exists).Select(name =>
        {
            using var stream = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return Convert.ToHexString(SHA256.HashData(stream));
        }));
    }
}
