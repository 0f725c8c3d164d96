using ErpWeb.Accounting.Accounts;
using ErpWeb.Billing;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Insights.Reports;

/// <summary>A bill or a return behind the figures. Amounts are INR; those of a return are below zero.</summary>
/// <param name="Net">Value without tax; of the item's lines where one item is asked for.</param>
/// <param name="Cost">What was charged for its goods within the days; null for people who may not see that.</param>
public sealed record SalesBill(Guid Id, string Number, DateOnly Date, string PartyName, bool IsReturn, decimal Quantity, decimal Net, decimal Tax, decimal Total, decimal? Cost)
{
    public string Href => IsReturn ? $"/billing/credit-notes/{Id}" : $"/billing/invoices/{Id}";
}

/// <summary>A page of bills and returns.</summary>
/// <param name="OtherCost">On the last page: what was charged on these days for bills of other days, because their goods turned out to cost more or less.</param>
public sealed record SalesBillPage(IReadOnlyList<SalesBill> Rows, bool HasMore, decimal OtherCost);

/// <summary>Reads the documents behind a figure, newest first, by the same conditions as the figure.</summary>
public sealed class SalesBillQueries(TenantDb tenantDb, TenantContext tenant)
{
    private const int MostInFile = 50_000;

    public async Task<SalesBillPage> PageAsync(SalesReportRequest request, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        var size = request.IsWhole ? MostInFile : SalesReportRequest.PageSize;
        var skipped = request.IsWhole ? 0 : request.Skipped;
        var bills = (await FoundAsync(db, request, skipped + size + 1, ct)).OrderByDescending(bill => bill.Date).ThenByDescending(bill => bill.Id).Skip(skipped).ToList();
        var (page, hasMore) = (bills.Take(size).ToList(), bills.Count > size);
        if (!tenant.Rights.Allows(CatalogPermissions.CostView))
            return new([.. page.Select(bill => bill.ToBill(null))], hasMore, 0);
        var costs = await CostsAsync(db, request, [.. page.Select(bill => bill.Id)], ct);
        return new([.. page.Select(bill => bill.ToBill(costs.GetValueOrDefault(bill.Id)))], hasMore, hasMore ? 0 : await OtherCostAsync(db, request, ct));
    }

    // The page needs the first rows of both kinds, as they interleave.
    private async Task<List<Row>> FoundAsync(ErpDbContext db, SalesReportRequest request, int count, CancellationToken ct)
    {
        var bills = Within(db, db.Invoices.AsNoTracking().Where(bill => bill.Status == InvoiceStatus.Posted), request);
        var notes = Within(db, db.CreditNotes.AsNoTracking().Where(note => note.Status == DocumentStatus.Posted), request);
        if (request.ItemId is not { } item)
            return [.. await First(ToRows(bills, isReturn: false), count).ToListAsync(ct), .. await First(ToRows(notes, isReturn: true), count).ToListAsync(ct)];
        var sold = ToRows(
            from line in db.InvoiceLines.AsNoTracking()
            where line.ItemId == item
            join bill in bills on new { line.TenantId, Id = line.InvoiceId } equals new { bill.TenantId, bill.Id }
            select new ItemLine { Document = bill, Line = line }, isReturn: false);
        var returned = ToRows(
            from line in db.CreditNoteLines.AsNoTracking()
            where line.ItemId == item
            join note in notes on new { line.TenantId, Id = line.NoteId } equals new { note.TenantId, note.Id }
            select new ItemLine { Document = note, Line = line }, isReturn: true);
        return [.. await First(sold, count).ToListAsync(ct), .. await First(returned, count).ToListAsync(ct)];
    }

    private static IQueryable<Row> First(IQueryable<Row> rows, int count) => rows.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id).Take(count);

    private IQueryable<T> Within<T>(ErpDbContext db, IQueryable<T> documents, SalesReportRequest request) where T : SalesDocument
    {
        if (request.From is { } from)
            documents = documents.Where(document => document.Date >= from);
        if (request.To is { } to)
            documents = documents.Where(document => document.Date <= to);
        if (request.CustomerId is { } customer)
            documents = documents.Where(document => document.PartyId == customer);
        if (request.SalespersonId is { } salesperson)
            documents = salesperson == Guid.Empty ? documents.Where(document => document.SalespersonId == null) : documents.Where(document => document.SalespersonId == salesperson);
        if (db.OwnRecordsOf is not null || !tenant.Rights.Allows(InsightsPermissions.AllSales))
        {
            var person = tenant.Actor.UserId;
            documents = documents.Where(document => document.PostedById == person);
        }
        if (request.Hour is not { } hour)
            return documents;
        // India is five and a half hours ahead, so an hour there lies in two hours of UTC.
        var (first, second) = ((hour + 18) % 24, (hour + 19) % 24);
        return documents.Where(document => document.PostedAtUtc.Hour == first && document.PostedAtUtc.Minute >= 30 || document.PostedAtUtc.Hour == second && document.PostedAtUtc.Minute < 30);
    }

    private static IQueryable<Row> ToRows<T>(IQueryable<T> documents, bool isReturn) where T : SalesDocument => documents.Select(document => new Row
    {
        Id = document.Id,
        Number = document.Number,
        Date = document.Date,
        PartyName = document.PartyName,
        IsReturn = isReturn,
        Net = document.Taxable + document.Exempt,
        Tax = document.Cgst + document.Sgst + document.Igst + document.Cess,
        Total = document.Total,
    });

    private static IQueryable<Row> ToRows(IQueryable<ItemLine> lines, bool isReturn) => lines
        .GroupBy(row => new { row.Document.Id, row.Document.Number, row.Document.Date, row.Document.PartyName })
        .Select(some => new Row
        {
            Id = some.Key.Id,
            Number = some.Key.Number,
            Date = some.Key.Date,
            PartyName = some.Key.PartyName,
            IsReturn = isReturn,
            Quantity = some.Sum(row => row.Line.Quantity),
            Net = some.Sum(row => row.Line.Taxable),
            Tax = some.Sum(row => row.Line.Cgst) + some.Sum(row => row.Line.Sgst) + some.Sum(row => row.Line.Igst) + some.Sum(row => row.Line.Cess),
            Total = some.Sum(row => row.Line.Total),
        });

    // What the stock ledger charged within the days, as figures do.
    private static IQueryable<StockMove> CostMoves(ErpDbContext db, SalesReportRequest request)
    {
        var moves = db.StockMoves.AsNoTracking().Where(move => move.Counter == AccountRole.CostOfSales);
        if (request.ItemId is { } itemId)
            moves = moves.Where(move => move.ItemId == itemId);
        if (request.From is { } from)
            moves = moves.Where(move => move.Date >= from);
        return request.To is { } to ? moves.Where(move => move.Date <= to) : moves;
    }

    private static async Task<Dictionary<Guid, decimal>> CostsAsync(ErpDbContext db, SalesReportRequest request, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var costs = new Dictionary<Guid, decimal>();
        foreach (var some in ids.Chunk(500))
        {
            foreach (var document in await CostMoves(db, request).Where(move => some.Contains(move.SourceId)).GroupBy(move => move.SourceId).Select(group => new { Id = group.Key, Value = group.Sum(move => move.Value) }).ToListAsync(ct))
                costs[document.Id] = -document.Value;
        }
        return costs;
    }

    private async Task<decimal> OtherCostAsync(ErpDbContext db, SalesReportRequest request, CancellationToken ct)
    {
        var (from, to) = (request.From ?? DateOnly.MinValue, request.To ?? DateOnly.MaxValue);
        var anyDay = request with { Period = DatePresets.All };
        var value = 0m;
        foreach (var documents in (IQueryable<Guid>[])[
            Within(db, db.Invoices, anyDay).Where(bill => bill.Date < from || bill.Date > to || bill.Status == InvoiceStatus.Cancelled).Select(bill => bill.Id),
            Within(db, db.CreditNotes, anyDay).Where(note => note.Date < from || note.Date > to || note.Status == DocumentStatus.Cancelled).Select(note => note.Id)])
            value += await CostMoves(db, request).Where(move => documents.Contains(move.SourceId)).SumAsync(move => move.Value, ct);
        return -value;
    }

    private sealed class ItemLine
    {
        public required SalesDocument Document { get; init; }
        public required SalesLine Line { get; init; }
    }

    private sealed class Row
    {
        public Guid Id { get; init; }
        public required string Number { get; init; }
        public DateOnly Date { get; init; }
        public required string PartyName { get; init; }
        public bool IsReturn { get; init; }
        public decimal Quantity { get; init; }
        public decimal Net { get; init; }
        public decimal Tax { get; init; }
        public decimal Total { get; init; }

        public SalesBill ToBill(decimal? cost) => IsReturn ? new(Id, Number, Date, PartyName, true, -Quantity, -Net, -Tax, -Total, cost) : new(Id, Number, Date, PartyName, false, Quantity, Net, Tax, Total, cost);
    }
}
