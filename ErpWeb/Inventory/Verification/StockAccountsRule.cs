using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Verification;

/// <summary>What the stock ledger says goods are worth stands in the books too, on every day.</summary>
internal sealed class StockAccountsRule : IBooksRule
{
    public string Sentence => "The stock ledger equals the stock accounts on every day";

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var moved = await (
            from move in db.StockMoves.AsNoTracking()
            join warehouse in db.Warehouses on new { move.TenantId, Id = move.WarehouseId } equals new { warehouse.TenantId, warehouse.Id }
            group move.Value by new { warehouse.Kind, move.Date } into day
            select new { day.Key.Kind, day.Key.Date, Value = day.Sum() }).ToListAsync(ct);
        var booked = await (
            from line in db.JournalLines.AsNoTracking()
            join account in db.Accounts on new { line.TenantId, Id = line.AccountId } equals new { account.TenantId, account.Id }
            where account.Role == AccountRole.Stock || account.Role == AccountRole.StockInTransit || account.Role == AccountRole.StockWithWorkers || account.Role == AccountRole.StockDelivered
            group line by new { account.Role, line.Date } into day
            select new { day.Key.Role, day.Key.Date, Value = day.Sum(line => line.Debit) - day.Sum(line => line.Credit) }).ToListAsync(ct);
        var days = moved.Select(day => (Role: day.Kind.Account(), day.Date, Stock: day.Value, Books: 0m)).Concat(booked.Select(day => (day.Role, day.Date, Stock: 0m, Books: day.Value)));
        return [.. days.GroupBy(day => (day.Role, day.Date))
            .Select(day => (day.Key.Role, day.Key.Date, Stock: day.Sum(side => side.Stock), Books: day.Sum(side => side.Books)))
            .Where(day => day.Stock != day.Books)
            .OrderBy(day => day.Date).Take(BooksFault.Most)
            .Select(day => new BooksFault($"{AccountNames.ByRole[day.Role.ToString()]} on {day.Date:dd-MM-yyyy}: the stock ledger moves {IndianNumber.Rupees(day.Stock)}, the account {IndianNumber.Rupees(day.Books)}"))];
    }
}
