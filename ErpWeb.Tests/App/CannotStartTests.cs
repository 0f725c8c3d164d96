using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace ErpWeb.Tests.App;

/// <summary>Whoever starts the application and cannot is told why in a sentence, not in a stack of calls.</summary>
public sealed class CannotStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("erpweb-start-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task AddressTaken_IsOneSentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "ErpWeb.dll"), "--no-demo", "--urls", $"http://{other.LocalEndpoint}"])
            start.ArgumentList.Add(argument);
        start.Environment["Database__DataFolder"] = Path.Combine(_folder, "data");

        using var program = Process.Start(start)!;
        var (said, complained) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();

        Assert.Equal(2, program.ExitCode);
        Assert.DoesNotContain("   at ", await said);
        Assert.Equal($"Failed to bind to address http://{other.LocalEndpoint}: address already in use. ErpWeb or another program listens there already. Stop it, or choose another address: --urls http://localhost:5081", (await complained).Trim());
    }

    [Fact]
    public void FolderThatCannotBe_IsNamed()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        var refusal = Assert.Throws<SetupException>(() => Read(("Database:DataFolder", Path.Combine(file, "data"))));

        Assert.Contains(file, refusal.Message);
        Assert.Contains("Database:DataFolder", refusal.Message);
    }

    [Fact]
    public void UnknownEngine_NamesThoseThereAre() =>
        Assert.Equal("Database:Engine is MySql, which is none of Sqlite, Postgres, SqlServer.", Assert.Throws<SetupException>(() => Read(("Database:Engine", "MySql"))).Message);

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task DatabaseThatDoesNotOpen_NamesTheSettings(DatabaseEngine engine)
    {
        var file = Path.Combine(_folder, "erpweb.db");
        await File.WriteAllTextAsync(file, new string('x', 4096));
        var connection = engine is DatabaseEngine.Sqlite ? $"Data Source={file};Pooling=false" : "Host=127.0.0.1;Port=1;Username=erp;Database=erp";

        var refusal = await Assert.ThrowsAsync<SetupException>(() => DatabaseSetup.ApplyAsync(new() { Engine = engine, ConnectionString = connection, OwnerConnectionString = connection, EditLogKey = TestDatabase.EditLogKey }));

        Assert.StartsWith("The database does not open: ", refusal.Message);
    }

    [Fact]
    public async Task SqlServer_IsSaidToBeUnproven_AndDoesNotOpenWhereThereIsNone()
    {
        const string nowhere = "Server=127.0.0.1,1;Database=erp;User Id=x;Password=y;TrustServerCertificate=true;Connect Timeout=1";
        var told = new List<string>();

        var refusal = await Assert.ThrowsAsync<SetupException>(() => DatabaseSetup.ApplyAsync(
            new() { Engine = DatabaseEngine.SqlServer, ConnectionString = nowhere, OwnerConnectionString = nowhere, EditLogKey = TestDatabase.EditLogKey }, told.Add));

        Assert.Contains("no server has ever run it", Assert.Single(told));
        Assert.StartsWith("The database does not open: ", refusal.Message);
    }

    [Theory, Engines]
    public async Task DatabaseOfALaterVersion_IsLeftAlone(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var connection = await database.OpenAsOwnerAsync())
            await connection.ExecuteAsync("""insert into "_migrations" values ('29991231000000_NextCentury', '99.0.0')""");

        var refusal = await Assert.ThrowsAsync<SetupException>(() => DatabaseSetup.ApplyAsync(database.Options));

        Assert.StartsWith("The database is of a later version of ErpWeb (29991231000000_NextCentury).", refusal.Message);
    }

    [Fact]
    public async Task Verify_OfNoDatabase_SaysSo()
    {
        var refusal = await Assert.ThrowsAsync<SetupException>(() => DatabaseSetup.CheckIsCurrentAsync(new() { ConnectionString = $"Data Source={Path.Combine(_folder, "none.db")};Pooling=false" }));

        Assert.Equal("There is no database of ErpWeb here yet.", refusal.Message);
    }

    private DatabaseOptions Read(params (string Name, string Value)[] settings) => DatabaseOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build(), _folder);
}
