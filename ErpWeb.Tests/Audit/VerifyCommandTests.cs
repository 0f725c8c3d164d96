using System.Globalization;
using ErpWeb.Audit.Verification;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace ErpWeb.Tests.Audit;

public sealed class VerifyCommandTests
{
    [Theory, Engines]
    public async Task OneLineATenant_AndTheExitCodeTells(DatabaseEngine engine)
    {
        await using var audit = await AuditFixture.CreateAsync(engine);
        await TestTenants.OneAsync(audit.Database, "Bharat Stores", "29");
        var (code, lines) = await RunAsync(audit);
        Assert.Equal(0, code);
        Assert.Equal(["asha-traders: intact", "bharat-stores: intact"], lines.Where((_, index) => index % 2 == 0).Select(line => line.Split(',')[0]));
        Assert.All(lines.Where((_, index) => index % 2 == 1), line => Assert.Matches(@": (\d+) of \1 rules of the books hold$", line));
        var head = lines[0].Split(' ')[^1];

        Assert.Equal(0, (await RunAsync(audit, "--tenant=asha-traders", "--head=" + head)).Code);
        Assert.Equal(1, (await RunAsync(audit, "--tenant=asha-traders", "--head=3:" + new string('a', 64))).Code);
        Assert.Equal(2, (await RunAsync(audit, "--head=" + head)).Code);
        Assert.Equal(2, (await RunAsync(audit, "--tenant=nobody")).Code);

        await audit.TamperAsync("""update "Items" set "Name" = 'Something else'""");
        (code, lines) = await RunAsync(audit);
        Assert.Equal(1, code);
        Assert.Matches(@"^asha-traders: TAMPERED at entry \d+ of \d\d-\d\d-\d{4} \d\d:\d\d:\d\d IST, Item Something else: Name is Something else in the database; the log says .+\.$", lines[0]);
        Assert.StartsWith("bharat-stores: intact", lines[2]);
    }

    [Theory, Engines]
    public async Task BooksThatDoNotAgree_AreNamedToo(DatabaseEngine engine)
    {
        await using var audit = await AuditFixture.CreateAsync(engine);
        await audit.TamperAsync("""update "NumberCounters" set "Last" = 7""");

        var (code, lines) = await RunAsync(audit);

        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.StartsWith("asha-traders: NOT TRUE that numbers of invoices, credit notes, receipts, quotes, orders and challans run without a gap: INV 2026-27: no document has number 4, 5, 6, 7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnotherKey_IsRefusedAtTheStart()
    {
        await using var database = await TestDatabase.CreateAsync();
        database.Options.EditLogKey = new('1', 64);

        var refusal = await Assert.ThrowsAsync<SetupException>(() => DatabaseSetup.ApplyAsync(database.Options));

        Assert.Contains("another key", refusal.Message);
        database.Options.EditLogKey = TestDatabase.EditLogKey;
    }

    [Fact]
    public void KeyFile_IsMadeOnceAndOnlyItsOwnerReadsIt()
    {
        var folder = Directory.CreateTempSubdirectory("erpweb-key-");
        try
        {
            var path = Path.Combine(folder.FullName, "edit-log.key");
            var keys = new string[8];
            Parallel.For(0, keys.Length, index => keys[index] = ErpWeb.Shared.Data.EditLog.EditLogKey.ReadOrCreate(path));

            Assert.Single(keys.Distinct());
            Assert.Equal(64, keys[0].Length);
            Assert.Single(folder.GetFiles());
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int Code, string[] Lines)> RunAsync(AuditFixture audit, params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var code = await VerifyCommand.RunAsync(audit.Database.Options, new ConfigurationBuilder().AddCommandLine(args).Build(), output);
        return (code, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
