using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Papers;

/// <summary>Begins the next document from quotes, orders and challans: a draft with what is left of them.</summary>
public sealed class NextDrafts(TenantDb tenantDb, SalesProgress progress, InvoiceDraftService drafts, SalesPaperService papers)
{
    /// <summary>Bills a quote at once: the order that it becomes is confirmed, so that limits hold and the trail is whole.</summary>
    /// <returns>The draft of the invoice.</returns>
    public async Task<Result<Guid>> BillQuoteAsync(Guid quoteId, CancellationToken ct = default)
    {
        var begun = await MakeAsync([quoteId], SalesKind.Order, ct);
        if (!begun.IsSuccess || await drafts.FindAsync(begun.Value, ct) is not { } order)
            return begun;
        var confirmed = await papers.PostOrderAsync(order, ct);
        if (confirmed.IsSuccess)
            return await MakeAsync([order.Id], SalesKind.Invoice, ct);
        await drafts.DiscardAsync(order.Id, ct);
        return Result.Failure(confirmed.Errors);
    }

    /// <summary>Stores a draft made from papers of one customer.</summary>
    /// <param name="kind">What it becomes: a quote or an order of a quote, a challan of orders, an invoice of orders and challans.</param>
    /// <returns>The draft's id.</returns>
    public async Task<Result<Guid>> MakeAsync(IReadOnlyCollection<Guid> paperIds, SalesKind kind, CancellationToken ct = default)
    {
        var begun = await BeginAsync(paperIds, kind, null, ct);
        if (!begun.IsSuccess)
            return Result.Failure(begun.Errors);
        var saved = await drafts.SaveAsync(begun.Value, ct);
        return saved.IsSuccess ? begun.Value.Id : Result.Failure(saved.Errors);
    }

    /// <summary>The same without storing it.</summary>
    /// <param name="id">What the draft's id shall be; null for a new one.</param>
    public async Task<Result<InvoiceDraft>> BeginAsync(IReadOnlyCollection<Guid> paperIds, SalesKind kind, Guid? id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceEdit, ct);
        var papers = paperIds.Count == 0 ? [] : await db.SalesPapers.AsNoTracking().Where(paper => paperIds.Contains(paper.Id)).OrderBy(paper => paper.Date).ThenBy(paper => paper.Id).ToListAsync(ct);
        if (papers.Count == 0)
            return SalesPaperErrors.NotFound;
        if (papers.Exists(paper => paper.PartyId != papers[0].PartyId))
            return SalesPaperErrors.OtherCustomer;
        if (papers.Exists(paper => paper.RegistrationId != papers[0].RegistrationId))
            return SalesPaperErrors.OtherGstin;
        var left = (await progress.ReadPapersAsync(db, paperIds, ct)).Where(line => line.IsOpen).ToDictionary(line => line.Id, line => line);
        var rows = await db.SalesPaperLines.AsNoTracking().Where(line => paperIds.Contains(line.PaperId)).OrderBy(line => line.LineNumber).ToListAsync(ct);
        var first = papers[0];
        var draft = drafts.New();
        draft.Id = id ?? draft.Id;
        draft.Kind = kind;
        draft.PartyId = first.PartyId;
        draft.PartyName = first.PartyName;
        draft.PlaceOfSupply = first.PlaceOfSupply == first.BillingStateCode ? null : first.PlaceOfSupply;
        draft.IsReverseCharge = first.IsReverseCharge;
        draft.IsWithPaymentOfTax = first.IsWithPaymentOfTax;
        draft.SalespersonId = first.SalespersonId;
        draft.RegistrationId = first.RegistrationId;
        draft.Notes = first.Notes;
        if (first.Kind is SalesKind.Quote)
            (draft.OriginId, draft.OriginNumber) = (first.Id, first.Number);
        draft.Lines =
        [
            .. from paper in papers
               from line in rows
               where line.PaperId == paper.Id && left.ContainsKey(line.Id)
               let isQuote = paper.Kind is SalesKind.Quote
               let quantity = isQuote ? line.Quantity : left[line.Id].Left
               where quantity > 0 && !(kind is SalesKind.Challan && line.IsService)
               select DraftLines.Of(line, quantity, isQuote ? null : line.Id),
        ];
        return draft.Lines.Count == 0 ? SalesPaperErrors.NothingLeft : draft;
    }
}
