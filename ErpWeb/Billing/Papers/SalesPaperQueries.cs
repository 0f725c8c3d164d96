using System.Text.Json;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Documents;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Papers;

/// <summary>A quote, an order or a challan on the list.</summary>
public sealed record SalesPaperRow(Guid Id, SalesKind Kind, string Number, DateOnly Date, DateOnly? Until, Guid PartyId, string PartyName, string? SalespersonName, decimal Total, SalesPaperStatus Status)
{
    /// <summary>Whether a quote nobody answered has run out.</summary>
    public bool IsExpiredOn(DateOnly today) => Kind is SalesKind.Quote && Status is SalesPaperStatus.Open && Until < today;
}

/// <summary>A paper with everything its page and its print show.</summary>
public sealed record SalesPaperView(SalesPaper Paper, SupplierFacts Supplier, IReadOnlyList<SalesPaperLine> Lines, IReadOnlyList<DocumentEntry> Entries)
{
    /// <summary>Orders and challans that followed.</summary>
    public IReadOnlyList<FollowingPaper> Papers { get; init; } = [];
    public IReadOnlyList<FollowingDocument> Invoices { get; init; } = [];
    /// <summary>The orders that a challan delivers.</summary>
    public IReadOnlyList<FollowingPaper> Before { get; init; } = [];

    /// <summary>Challans of an order of which something is still to be billed.</summary>
    public IReadOnlyList<Guid> OpenChallans => [.. Papers.Where(paper => paper is { Kind: SalesKind.Challan, Status: SalesPaperStatus.Open or SalesPaperStatus.Partly }).Select(paper => paper.Id)];

    /// <summary>Other challans of the customer of which something is still to be billed.</summary>
    public IReadOnlyList<Guid> OtherChallans { get; init; } = [];

    public bool IsExpiredOn(DateOnly today) => Paper.Kind is SalesKind.Quote && Paper.Status is SalesPaperStatus.Open && Paper.Until < today;
}

/// <summary>Another paper of the same sale.</summary>
public sealed record FollowingPaper(Guid Id, SalesKind Kind, string Number, DateOnly Date, SalesPaperStatus Status);

/// <summary>Reads quotes, orders and challans for their lists, their page and their print.</summary>
public sealed class SalesPaperQueries(TenantDb tenantDb, DocumentEntriesReader entries)
{
    /// <param name="kind">Null for all but returns.</param>
    public async Task<PageOf<SalesPaperRow>> PageAsync(DocumentFilter filter, SalesKind? kind, bool onlyOpen, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.PaperView, ct);
        var papers = db.SalesPapers.AsNoTracking().Narrow(filter).After(cursor).Where(paper => kind == null ? paper.Kind != SalesKind.Return : paper.Kind == kind);
        if (onlyOpen)
            papers = papers.Where(paper => paper.Status == SalesPaperStatus.Open || paper.Status == SalesPaperStatus.Accepted || paper.Status == SalesPaperStatus.Partly || paper.Status == SalesPaperStatus.Delivered);
        var rows = await papers
            .OrderByDescending(paper => paper.Date).ThenByDescending(paper => paper.Id)
            .Take(size + 1)
            .Select(paper => new SalesPaperRow(paper.Id, paper.Kind, paper.Number, paper.Date, paper.Until, paper.PartyId, paper.PartyName, paper.SalespersonName, paper.Total, paper.Status))
            .ToListAsync(ct);
        return DocumentPages.Page(rows, size, row => (row.Date, row.Id));
    }

    public async Task<SalesPaperView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.PaperView, ct);
        if (await db.SalesPapers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } paper)
            return null;
        var lines = await db.SalesPaperLines.AsNoTracking().Where(line => line.PaperId == id).OrderBy(line => line.LineNumber).ToListAsync(ct);
        return new(paper, JsonSerializer.Deserialize<SupplierFacts>(paper.Supplier, DraftJson.Options)!, lines, await entries.OfAsync(db, id, ct))
        {
            Papers = await FollowingAsync(db, db.SalesPapers.Where(row => row.OriginId == id || db.SalesPaperLines.Any(line => line.PaperId == row.Id && db.SalesPaperLines.Any(origin => origin.PaperId == id && origin.Id == line.OriginLineId))), ct),
            Before = await FollowingAsync(db, db.SalesPapers.Where(row => row.Id == paper.OriginId || db.SalesPaperLines.Any(line => line.PaperId == row.Id && db.SalesPaperLines.Any(mine => mine.PaperId == id && mine.OriginLineId == line.Id))), ct),
            OtherChallans = paper.Kind is not SalesKind.Challan ? [] : await db.SalesPapers
                .Where(row => row.PartyId == paper.PartyId && row.Id != id && row.Kind == SalesKind.Challan && (row.Status == SalesPaperStatus.Open || row.Status == SalesPaperStatus.Partly))
                .OrderBy(row => row.Date).ThenBy(row => row.Id).Select(row => row.Id).Take(50).ToListAsync(ct),
            Invoices = await db.Invoices.AsNoTracking()
                .Where(invoice => db.InvoiceLines.Any(line => line.InvoiceId == invoice.Id && db.SalesPaperLines.Any(mine => mine.PaperId == id && mine.Id == line.PaperLineId)))
                .OrderBy(invoice => invoice.Date).ThenBy(invoice => invoice.Id)
                .Select(invoice => new FollowingDocument(invoice.Id, invoice.Number, invoice.Date, invoice.Total, invoice.Status == InvoiceStatus.Cancelled)).ToListAsync(ct),
        };
    }

    private static async Task<IReadOnlyList<FollowingPaper>> FollowingAsync(ErpDbContext db, IQueryable<SalesPaper> papers, CancellationToken ct) =>
        await papers.AsNoTracking().OrderBy(paper => paper.Date).ThenBy(paper => paper.Id)
            .Select(paper => new FollowingPaper(paper.Id, paper.Kind, paper.Number, paper.Date, paper.Status)).ToListAsync(ct);
}
