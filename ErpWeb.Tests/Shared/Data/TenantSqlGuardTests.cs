using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Shared.Data;

/// <summary>The second wall where the engine has none: no statement runs through EF without naming its tenant.</summary>
public sealed class TenantSqlGuardTests
{
    public static TheoryData<string, Func<ErpDbContext, Task>> Loose => new()
    {
        { "filter lifted", db => db.Items.IgnoreQueryFilters().CountAsync() },
        { "named filter lifted", db => db.Items.IgnoreQueryFilters([TenantConventions.Filter]).CountAsync() },
        { "filters lifted from a join on the tenant", db => db.Invoices.IgnoreQueryFilters().Join(db.Parties.IgnoreQueryFilters(), i => new { i.TenantId, Id = i.PartyId }, p => new { p.TenantId, p.Id }, (i, p) => p.Name).ToListAsync() },
        { "raw query", db => db.Database.SqlQueryRaw<string>("select \"Name\" as \"Value\" from \"Parties\"").ToListAsync() },
        { "raw query with a join", db => db.Database.SqlQueryRaw<string>("select p.\"Name\" as \"Value\" from \"Invoices\" as i join \"Parties\" as p on p.\"Id\" = i.\"PartyId\" where i.\"TenantId\" = 'x'").ToListAsync() },
        { "raw update", db => db.Database.ExecuteSqlRawAsync("update \"Parties\" set \"Name\" = 'x'") },
        { "raw delete", db => db.Database.ExecuteSqlRawAsync("delete from \"InvoiceDrafts\"") },
        { "bulk delete with the filter lifted", db => db.InvoiceDrafts.IgnoreQueryFilters().ExecuteDeleteAsync() },
    };

    public static TheoryData<string, Func<ErpDbContext, Task>> Held => new()
    {
        { "list", db => db.Items.Where(item => item.SalePrice > 5).OrderBy(item => item.Name).Take(5).ToListAsync() },
        { "count", db => db.Items.CountAsync() },
        { "join", db => db.Invoices.Join(db.Parties, i => i.PartyId, p => p.Id, (i, p) => new { i.Number, p.Name }).ToListAsync() },
        { "group", db => db.JournalLines.GroupBy(line => line.AccountId).Select(group => new { group.Key, Sum = group.Sum(line => line.Debit) }).ToListAsync() },
        { "inner question", db => db.Parties.Where(p => db.Invoices.Any(i => i.PartyId == p.Id && i.Total > 5)).ToListAsync() },
        { "bulk delete", db => db.InvoiceDrafts.Where(draft => draft.Date < new DateOnly(2026, 1, 1)).ExecuteDeleteAsync() },
        { "raw source", db => db.Items.FromSqlRaw("select * from \"Items\" where \"TenantId\" is not null").CountAsync() },
        { "global table", db => db.Tenants.Select(tenant => tenant.Name).ToListAsync() },
    };

    [Theory, MemberData(nameof(Loose))]
    public async Task Statement_WithoutTenant_IsNotRun(string name, Func<ErpDbContext, Task> statement)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.For(Guid.NewGuid());

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => statement(db));

        Assert.True(fault.Message.Contains("without its TenantId", StringComparison.Ordinal), $"{name}: {fault.Message}");
    }

    [Theory, MemberData(nameof(Held))]
    public async Task Statement_HeldToItsTenant_IsRun(string name, Func<ErpDbContext, Task> statement)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        await using var db = database.For(Guid.NewGuid());

        var fault = await Record.ExceptionAsync(() => statement(db));

        Assert.True(fault is null, $"{name}: {fault?.Message}");
    }
}
