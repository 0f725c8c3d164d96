using ErpWeb.Accounting.Journals;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Shared.Data;

/// <summary>Amounts, days and pages come out the same on every engine.</summary>
public sealed class ParityTests
{
    private static readonly Guid Tenant = Guid.Parse("0197aaaa-0000-7000-8000-00000000000a");

    [Theory, Engines]
    public async Task Decimal_KeepsFourPlaces_AndRoundsTheRestAwayFromZero(DatabaseEngine engine)
    {
        (decimal Saved, decimal Read)[] cases =
        [
            (0.0001m, 0.0001m), (12345678901.2345m, 12345678901.2345m), (99999999999999.9999m, 99999999999999.9999m),
            (-0.0001m, -0.0001m), (1.00005m, 1.0001m), (-1.00005m, -1.0001m), (1.00004999m, 1m),
        ];
        await using var database = await TestDatabase.CreateAsync(engine);
        foreach (var (saved, read) in cases)
        {
            var item = An.Item().Price(saved).Build();
            await database.SaveAsync(Tenant, item);
            await using var db = database.For(Tenant);
            Assert.Equal(read, await db.Items.Where(row => row.Id == item.Id).Select(row => row.SalePrice).SingleAsync());
        }
    }

    [Theory, Engines]
    public async Task Decimals_AreSummedAndComparedExactly(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.SaveAsync(Tenant, Enumerable.Range(1, 500).Select(number => An.Item().Price(0.1m * number).Build()));
        await using var db = database.For(Tenant);
        var limit = 10.1m;

        Assert.Equal(12525m, await db.Items.SumAsync(item => item.SalePrice));
        Assert.Equal(50m, await db.Items.MaxAsync(item => item.SalePrice));
        Assert.Equal(400, await db.Items.CountAsync(item => item.SalePrice >= limit));
        Assert.Equal(400, await db.Items.CountAsync(item => item.SalePrice + 0.1m > 10.1m));
        Assert.Equal([50m, 49.9m], await db.Items.OrderByDescending(item => item.SalePrice).Select(item => item.SalePrice).Take(2).ToListAsync());
    }

    [Theory, Engines]
    public async Task Days_AreOrderedAndCompared(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        DateOnly[] days = [new(2026, 12, 9), new(2025, 1, 31), new(2026, 2, 28), new(999, 1, 1)];
        await database.SaveAsync(Tenant, days.Select(day => Entry(day)));
        await using var db = database.For(Tenant);

        Assert.Equal(days.Order(), await db.JournalEntries.OrderBy(entry => entry.Date).Select(entry => entry.Date).ToListAsync());
        Assert.Equal(2, await db.JournalEntries.CountAsync(entry => entry.Date >= new DateOnly(2026, 1, 1)));
    }

    [Theory, Engines]
    public async Task Pages_BehindDateAndId_VisitEachRowOnce(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var saved = Enumerable.Range(0, 40).Select(number => Entry(new DateOnly(2026, 11, 1 + number / 10))).ToList();
        // Random ids too: the order must be the database's own, whatever the ids are.
        saved.AddRange(Enumerable.Range(0, 20).Select(_ => Entry(new DateOnly(2026, 11, 2), Guid.NewGuid())));
        await database.SaveAsync(Tenant, saved);
        await using var db = database.For(Tenant);

        var visited = new List<JournalEntry>();
        while (true)
        {
            var page = db.JournalEntries.AsNoTracking();
            if (visited.LastOrDefault() is { } last)
                page = page.Where(entry => entry.Date <= last.Date && (entry.Date < last.Date || entry.Id.CompareTo(last.Id) < 0));
            var rows = await page.OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Id).Take(7).ToListAsync();
            if (rows.Count == 0)
                break;
            visited.AddRange(rows);
        }

        Assert.Equal(saved.Select(entry => entry.Id).Order(), visited.Select(entry => entry.Id).Order());
        Assert.Equal(visited.Select(entry => entry.Date).OrderDescending(), visited.Select(entry => entry.Date));
    }

    [Fact]
    public async Task DecimalArithmetic_IsRefusedInSql()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.For(Tenant);
        var factor = 2;
        IQueryable<Item> items = db.Items;

        await Assert.ThrowsAsync<NotSupportedException>(() => items.Where(item => item.SalePrice * 2 > 5).ToListAsync());
        await Assert.ThrowsAsync<NotSupportedException>(() => items.Where(item => item.SalePrice / 2 > 5).ToListAsync());
        await Assert.ThrowsAsync<NotSupportedException>(() => items.Where(item => item.SalePrice % 2 > 5).ToListAsync());
        await Assert.ThrowsAsync<NotSupportedException>(() => db.InvoiceLines.SumAsync(line => line.Quantity * line.UnitPrice));
        await Assert.ThrowsAsync<NotSupportedException>(() => items.AverageAsync(item => item.SalePrice));
        await Assert.ThrowsAsync<NotSupportedException>(() => items.AverageAsync(item => item.PurchasePrice));
        await Assert.ThrowsAsync<NotSupportedException>(() => items.Where(item => Math.Abs(item.SalePrice) > 5).ToListAsync());
        await Assert.ThrowsAsync<NotSupportedException>(() => items.Where(item => decimal.Round(item.SalePrice) > 5).ToListAsync());
        await Assert.ThrowsAsync<NotSupportedException>(() => items.Where(item => item.SalePrice > item.Version).ToListAsync());
        await Assert.ThrowsAsync<NotSupportedException>(() => items.Select(item => (double)item.SalePrice).ToListAsync());

        Assert.Empty(await items.Where(item => item.SalePrice > factor && item.SalePrice - item.PurchasePrice < 100m).OrderBy(item => item.SalePrice).ToListAsync());
        Assert.Empty(await items.GroupBy(item => item.Unit).Select(group => new { group.Key, Sum = group.Sum(item => item.SalePrice), Most = group.Max(item => item.SalePrice) }).ToListAsync());
    }

    private static JournalEntry Entry(DateOnly date, Guid? id = null) => new()
    {
        Id = id ?? Ids.New(),
        Date = date,
        SourceType = "Test",
        SourceNumber = "1",
        Narration = "",
    };
}
