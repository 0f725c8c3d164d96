using ErpWeb.Accounting.Accounts;
using ErpWeb.Billing.CreditNotes;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
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
        var bills = Within(db.Invoices.AsNoTracking().Where(bill => bill.Status == InvoiceStatus.Posted), scope);
        var notes = Within(db.CreditNotes.AsNoTracking().Where(note => note.Status == DocumentStatus.Posted), scope);
        List<SoldDocument> sold = [.. await ToDocuments(bills, isReturn: false).ToListAsync(ct), .. await ToDocuments(notes, isReturn: true).ToListAsync(ct)];
        foreach (var document in sold)
            sums.Add(document);
        sums.AddItems(await ToItems(
            from bill in bills
            join line in db.InvoiceLines on new { bill.TenantId, bill.Id } equals new { line.TenantId, Id = line.InvoiceId }
            select new SoldLine { Date = bill.Date, DocumentId = bill.Id, Line = line }).ToListAsync(ct), isReturn: false);
        sums.AddItems(await ToItems(
            from note in notes
            join line in db.CreditNoteLines on new { note.TenantId, note.Id } equals new { line.TenantId, Id = line.NoteId }
            select new SoldLine { Date = note.Date, DocumentId = note.Id, Line = line }).ToListAsync(ct), isReturn: true);
        await PaymentModesReader.AddAsync(db, bills, sold, sums, ct);
        await AddCostAsync(db, scope, bills, notes, sold, sums, ct);
        return sums.Figures;
    }

    private static IQueryable<T> Within<T>(IQueryable<T> documents, SalesScope scope) where T : SalesDocument
    {
        if (scope.From is { } from)
            documents = documents.Where(document => document.Date >= from);
        if (scope.To is { } to)
            documents = documents.Where(document => document.Date <= to);
        if (scope.PersonId is { } person)
            documents = documents.Where(document => document.PostedById == person);
        return scope.SinceUtc is { } since ? documents.Where(document => document.PostedAtUtc >= since) : documents;
    }

    private static IQueryable<SoldDocument> ToDocuments<T>(IQueryable<T> documents, bool isReturn) where T : SalesDocument => documents.Select(document => new SoldDocument
    {
        Id = document.Id,
        Date = document.Date,
        PartyId = document.PartyId,
        SalespersonId = document.SalespersonId,
        PersonId = document.PostedById,
        PostedAtUtc = document.PostedAtUtc,
        IsReturn = isReturn,
        Gross = document.Gross,
        Discount = document.Discount,
        Net = document.Taxable + document.Exempt,
        Tax = document.Cgst + document.Sgst + document.Igst + document.Cess,
        RoundOff = document.RoundOff,
        Total = document.Total,
    });

    private static IQueryable<SoldItem> ToItems(IQueryable<SoldLine> lines) => lines
        .GroupBy(row => new { row.Date, row.Line.ItemId })
        .Select(some => new SoldItem
        {
            Date = some.Key.Date,
            ItemId = some.Key.ItemId,
            Documents = some.Select(row => row.DocumentId).Distinct().Count(),
            Quantity = some.Sum(row => row.Line.Quantity),
            Gross = some.Sum(row => row.Line.Gross),
            Discount = some.Sum(row => row.Line.Discount) + some.Sum(row => row.Line.InvoiceDiscountShare),
            Net = some.Sum(row => row.Line.Taxable),
            Tax = some.Sum(row => row.Line.Cgst) + some.Sum(row => row.Line.Sgst) + some.Sum(row => row.Line.Igst) + some.Sum(row => row.Line.Cess),
            Total = some.Sum(row => row.Line.Total),
        });

    // The cost of a day is what the stock ledger charged on it, corrections of earlier bills included, as in the trial balance.
    private static async Task AddCostAsync(ErpDbContext db, SalesScope scope, IQueryable<Invoice> bills, IQueryable<CreditNote> notes, IReadOnlyList<SoldDocument> sold, SalesSums sums, CancellationToken ct)
    {
        var moves = db.StockMoves.AsNoTracking().Where(move => move.Counter == AccountRole.CostOfSales);
        if (scope.From is { } from)
            moves = moves.Where(move => move.Date >= from);
        if (scope.To is { } to)
            moves = moves.Where(move => move.Date <= to);
        if (scope.PersonId is not null)
            moves = moves.Where(move => bills.Any(bill => bill.TenantId == move.TenantId && bill.Id == move.SourceId) || notes.Any(note => note.TenantId == move.TenantId && note.Id == move.SourceId));
        var costs = await moves
            .GroupBy(move => new { move.Date, move.ItemId, move.SourceId })
            .Select(some => new { some.Key.Date, some.Key.ItemId, some.Key.SourceId, Value = some.Sum(move => move.Value) })
            .ToListAsync(ct);
        var documents = sold.ToDictionary(document => document.Id);
        foreach (var missing in costs.Select(cost => cost.SourceId).Distinct().Where(id => !documents.ContainsKey(id)).Chunk(500))
        {
            foreach (var document in await ToDocuments(db.Invoices.AsNoTracking().Where(bill => missing.Contains(bill.Id)), isReturn: false).ToListAsync(ct))
                documents[document.Id] = document;
            foreach (var document in await ToDocuments(db.CreditNotes.AsNoTracking().Where(note => missing.Contains(note.Id)), isReturn: true).ToListAsync(ct))
                documents[document.Id] = document;
        }
        foreach (var cost in costs)
            sums.AddCost(cost.Date, cost.ItemId, documents.GetValueOrDefault(cost.SourceId), -cost.Value);
    }
}
