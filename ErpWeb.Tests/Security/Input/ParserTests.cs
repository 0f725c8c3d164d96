using System.Text;
using ErpWeb.Parties;
using ErpWeb.Parties.Csv;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security.Input;

/// <summary>Files that no program wrote on purpose: refused or read as text, never half applied, never an exception.</summary>
public sealed class ParserTests
{
    private const string Headers = "Name,State,Credit days\n";

    public static TheoryData<string, byte[]> Files => new()
    {
        { "nothing", [] },
        { "zeros", new byte[10_000] },
        { "bad UTF-8", [.. Encoding.UTF8.GetBytes(Headers), 0xC3, 0x28, 0xA0, 0xFF, (byte)',', (byte)'G', (byte)'o', (byte)'a', (byte)',', (byte)'1'] },
        { "half of UTF-16", [0xFF, 0xFE, 0x4E, 0x00, 0x61] },
        { "NUL in a cell", Encoding.UTF8.GetBytes(Headers + "A\0sha,Goa,1") },
        { "1e400", Encoding.UTF8.GetBytes(Headers + "Asha,Goa,1e400") },
        { "28 digits", Encoding.UTF8.GetBytes(Headers + "Asha,Goa," + new string('9', 60)) },
        { "NaN", Encoding.UTF8.GetBytes(Headers + "Asha,Goa,NaN\nBina,Goa,Infinity") },
        { "open quote", Encoding.UTF8.GetBytes(Headers + "\"Asha,Goa,1\nBina,Goa,1") },
        { "quotes ten thousand deep", Encoding.UTF8.GetBytes(Headers + new string('"', 10_000)) },
        { "same column twice", Encoding.UTF8.GetBytes("Name,Name,State,State\nAsha,Bina,Goa,Kerala") },
        { "ten thousand columns", Encoding.UTF8.GetBytes("Name,State," + string.Join(',', Enumerable.Range(0, 10_000)) + "\nAsha,Goa") },
        { "one line of a megabyte", Encoding.UTF8.GetBytes(Headers + new string('A', 1_000_000) + ",Goa,1") },
        { "external entity", Encoding.UTF8.GetBytes("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>") },
        { "zip", [(byte)'P', (byte)'K', 3, 4, .. new byte[1000]] },
        { "tenant id", Encoding.UTF8.GetBytes("TenantId,Id,Name,State\n0197aaaa-0000-7000-8000-00000000000b,0197aaaa-0000-7000-8000-00000000000b,Asha,Goa") },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task File_IsRefusedOrReadAsText(string what, byte[] file)
    {
        await using var database = await TestDatabase.CreateAsync();
        var (tenant, other) = await TestTenants.TwoAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        await using var otherScope = new TestScope(database, other.Id);

        var plan = await scope.Get<PartyImport>().PlanAsync(file);
        var written = plan.IsSuccess ? (await scope.Get<PartyImport>().WriteAsync(plan.Value, _ => { })).Value : 0;

        var rows = (await scope.Get<PartyQueries>().PageAsync(new(IsActive: null))).Rows;
        Assert.True(written == rows.Count, what);
        Assert.All(rows, row => Assert.DoesNotContain('\0', row.Name));
        Assert.Empty((await otherScope.Get<PartyQueries>().PageAsync(new(IsActive: null))).Rows);
    }

    [Theory, Engines]
    public async Task LongNames_AreRefusedWithTheRow(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);

        var plan = await scope.Get<PartyImport>().PlanAsync(Encoding.UTF8.GetBytes(Headers + $"Asha,Goa,1\n{new string('x', 101)},Goa,1"));

        Assert.Equal([3], plan.Value.Issues.Where(issue => issue.IsRefusal).Select(issue => issue.Row));
    }
}
