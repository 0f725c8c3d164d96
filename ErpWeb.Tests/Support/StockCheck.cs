using ErpWeb.Accounting.Accounts;
using ErpWeb.Inventory.StockMoves;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Support;

/// <summary>What must be true of a tenant's stock at every moment.</summary>
public static class StockCheck
{
    /// <summary>Positions follow from the moves, the stock ledger is the stock accounts, and nothing is worth nothing; on every day.</summary>
    public static async Task AssertSoundAsync(TestDatabase database, Guid tenantId)
    {
        await using var db = database.For(tenantId);
        var moves = await db.StockMoves.AsNoTracking().ToListAsync();
        var positions = await db.StockPositions.AsNoTracking().ToListAsync();
        foreach (var position in positions)
        {
            var chain = moves.Where(move => move.Chain == position.Chain).ToList();
            Assert.Equal((chain.Sum(move => move.Quantity), chain.Sum(move => move.Value)), (position.Quantity, position.Value));
            if (position.Quantity == 0)
                Assert.Equal(0, position.Value);
        }
        Assert.Equal(moves.Select(move => move.Chain).ToHashSet(), [.. positions.Select(position => position.Chain)]);

        var accounts = await db.Accounts.Where(account => account.Role == AccountRole.Stock || account.Role == AccountRole.StockInTransit || account.Role == AccountRole.StockWithWorkers).Select(account => account.Id).ToListAsync();
        var lines = await db.JournalLines.AsNoTracking().Where(line => accounts.Contains(line.AccountId)).ToListAsync();
        foreach (var day in moves.Select(move => move.Date).Concat(lines.Select(line => line.Date)).Distinct())
            Assert.Equal(moves.Where(move => move.Date <= day).Sum(move => move.Value), lines.Where(line => line.Date <= day).Sum(line => line.Debit - line.Credit));
        Assert.All(moves.Where(move => move.Kind is StockMoveKind.Correction or StockMoveKind.Revaluation), move => Assert.Equal(0, move.Quantity));
    }
}
