using ErpWeb.Accounting.Accounts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Insights.Sales;

/// <summary>Whose sales, of which days; open ends are null.</summary>
/// <param name="PersonId">Who posted them; null for everybody's.</param>
/// <param name="SinceUtc">Only what was posted since, such as the beginning of a shift.</param>
public sealed record SalesScope(DateOnly? From, DateOnly? To, Guid? PersonId = null, DateTime? SinceUtc = null);

/// <summary>Adds up sales from the documents themselves, day by day: what every figure has to equal.</summary>
internal static class SalesDocumentsReader
{
    public static async Task<IReadOnlyCollection<SalesFigure>> OfAsync(ErpDbContext db, SalesScope scope, CancellationToken ct)
    {
        var sums = new SalesSums();
        var bills = BillsOf(db, scope);
        var sold = await ToDocuments(bills).ToListAsync(ct);
        foreach (var bill in sold)
            sums.Add(bill);
        await AddItemsAsync(db, bills, sums, ct);
        await AddCostAsync(db, scope, bills, sold, sums, ct);
        return sums.Figures;
    }

    private static IQueryable<Invoice> BillsOf(ErpDbContext db, SalesScope scope)
    {
        var bills = db.Invoices.AsNoTracking().Where(bill => bill.Status == InvoiceStatus.Posted);
        if (scope.From is { } from)
            bills = bills.Where(bill => bill.Date >= from);
        if (scope.To is { } to)
            bills = bills.Where(bill => bill.Date <= to);
        if (scope.PersonId is { } person)
            bills = bills.Where(bill => bill.PostedById == person);
        return scope.SinceUtc is { } since ? bills.Where(bill => bill.PostedAtUtc >= since) : bills;
    }

    private static IQueryable<SoldDocument> ToDocuments(IQueryable<Invoice> bills) => bills.Select(bill => new SoldDocument
    {
        Id = bill.Id,
        Date = bill.Date,
        PartyId = bill.PartyId,
        PersonId = bill.PostedById,
        PostedAtUtc = bill.PostedAtUtc,
        Gross = bill.Gross,
        Discount = bill.Discount,
        Net = bill.Taxable + bill.Exempt,
        Tax = bill.Cgst + bill.Sgst + bill.Igst + bill.Cess,
        RoundOff = bill.RoundOff,
        Total = bill.Total,
    });

    private static async Task AddItemsAsync(ErpDbContext db, IQueryable<Invoice> bills, SalesSums sums, CancellationToken ct)
    {
        var items = await (
            from bill in bills
            join line in db.InvoiceLines on new { bill.TenantId, bill.Id } equals new { line.TenantId, Id = line.InvoiceId }
            group line by new { bill.Date, line.ItemId } into some
            select new
            {
                some.Key.Date,
                some.Key.ItemId,
                Bills = some.Select(line => line.InvoiceId).Distinct().Count(),
                Quantity = some.Sum(line => line.Quantity),
                Gross = some.Sum(line => line.Gross),
                Discount = some.Sum(line => line.Discount) + some.Sum(line => line.InvoiceDiscountShare),
                Net = some.Sum(line => line.Taxable),
                Cgst = some.Sum(line => line.Cgst),
                Sgst = some.Sum(line => line.Sgst),
                Igst = some.Sum(line => line.Igst),
                Cess = some.Sum(line => line.Cess),
                Total = some.Sum(line => line.Total),
            }).ToListAsync(ct);
        foreach (var item in items)
        {
            sums.Of(SalesBy.Item, item.Date, item.ItemId).Add(
                new()
                {
                    Bills = item.Bills,
                    Quantity = item.Quantity,
                    Gross = item.Gross,
                    Discount = item.Discount,
                    Net = item.Net,
                    Tax = item.Cgst + item.Sgst + item.Igst + item.Cess,
                    Total = item.Total,
                },
                1);
        }
    }

    // The cost of a day is what the stock ledger charged on it, corrections of earlier bills included, as in the trial balance.
    private static async Task AddCostAsync(ErpDbContext db, SalesScope scope, IQueryable<Invoice> bills, IReadOnlyList<SoldDocument> sold, SalesSums sums, CancellationToken ct)
    {
        var moves = db.StockMoves.AsNoTracking().Where(move => move.Counter == AccountRole.CostOfSales);
        if (scope.From is { } from)
            moves = moves.Where(move => move.Date >= from);
        if (scope.To is { } to)
            moves = moves.Where(move => move.Date <= to);
        if (scope.PersonId is not null)
            moves = moves.Where(move => bills.Any(bill => bill.TenantId == move.TenantId && bill.Id == move.SourceId));
        var costs = await moves
            .GroupBy(move => new { move.Date, move.ItemId, move.SourceId })
            .Select(some => new { some.Key.Date, some.Key.ItemId, some.Key.SourceId, Value = some.Sum(move => move.Value) })
            .ToListAsync(ct);
        var documents = sold.ToDictionary(document => document.Id);
        foreach (var missing in costs.Select(cost => cost.SourceId).Distinct().Where(id => !documents.ContainsKey(id)).Chunk(500))
        {
            foreach (var document in await ToDocuments(db.Invoices.AsNoTracking().Where(bill => missing.Contains(bill.Id))).ToListAsync(ct))
                documents[document.Id] = document;
        }
        foreach (var cost in costs)
            sums.AddCost(cost.Date, cost.ItemId, documents.GetValueOrDefault(cost.SourceId), -cost.Value);
    }
}

/// <summary>A document as far as sums need it.</summary>
internal sealed class SoldDocument
{
    public Guid Id { get; init; }
    public DateOnly Date { get; init; }
    public Guid PartyId { get; init; }
    public Guid? SalespersonId { get; init; }
    public Guid PersonId { get; init; }
    public DateTime PostedAtUtc { get; init; }
    public bool IsReturn { get; init; }
    public decimal Gross { get; init; }
    public decimal Discount { get; init; }
    public decimal Net { get; init; }
    public decimal Tax { get; init; }
    public decimal RoundOff { get; init; }
    public decimal Total { get; init; }

    public int Hour => IndiaClock.ToLocal(PostedAtUtc).Hour;

    public SalesFigure ToFigure()
    {
        var figure = new SalesFigure { Gross = Gross, Discount = Discount, Net = Net, Tax = Tax, RoundOff = RoundOff, Total = Total };
        return IsReturn
            ? new SalesFigure { Returns = 1, Returned = Net }.Add(figure, -1)
            : new SalesFigure { Bills = 1 }.Add(figure, 1);
    }
}

/// <summary>Figures of days that grow document by document.</summary>
internal sealed class SalesSums
{
    private readonly Dictionary<(SalesBy, DateOnly, Guid), SalesFigure> _figures = [];

    public IReadOnlyCollection<SalesFigure> Figures => _figures.Values;

    public SalesFigure Of(SalesBy by, DateOnly day, Guid key)
    {
        if (!_figures.TryGetValue((by, day, key), out var figure))
            _figures[(by, day, key)] = figure = new() { By = by, Start = day, Key = key };
        return figure;
    }

    public void Add(SoldDocument document)
    {
        var figure = document.ToFigure();
        foreach (var (by, key) in KeysOf(document))
            Of(by, document.Date, key).Add(figure, 1);
    }

    public void AddCost(DateOnly day, Guid itemId, SoldDocument? document, decimal cost)
    {
        var figure = new SalesFigure { Cost = cost };
        Of(SalesBy.Item, day, itemId).Add(figure, 1);
        foreach (var (by, key) in document is null ? [(SalesBy.All, Guid.Empty)] : KeysOf(document))
            Of(by, day, key).Add(figure, 1);
    }

    private static (SalesBy By, Guid Key)[] KeysOf(SoldDocument document) =>
    [
        (SalesBy.All, Guid.Empty),
        (SalesBy.Customer, document.PartyId),
        (SalesBy.Salesperson, document.SalespersonId ?? Guid.Empty),
        (SalesBy.Person, document.PersonId),
        (SalesBy.Hour, SalesKey.Of(document.Hour)),
    ];
}
