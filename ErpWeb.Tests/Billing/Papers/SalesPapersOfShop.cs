using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Papers;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Billing.Papers;

/// <summary>Quotes, orders and challans of the fixture's shop, made as the pages make them.</summary>
internal static class SalesPapersOfShop
{
    public static async Task<PostedReference> QuoteAsync(this BillingFixture shop, decimal quantity)
    {
        await using var scope = shop.Scope();
        return (await scope.Get<SalesPaperService>().PostQuoteAsync(shop.Draft(draft => draft.Lines[0].Quantity = quantity))).Value;
    }

    public static async Task<PostedReference> OrderAsync(this BillingFixture shop, decimal quantity)
    {
        await using var scope = shop.Scope();
        return (await scope.Get<SalesPaperService>().PostOrderAsync(shop.Draft(draft => draft.Lines[0].Quantity = quantity))).Value;
    }

    /// <summary>The next document, of what is left or of a part of it.</summary>
    public static async Task<PostedReference> NextAsync(this BillingFixture shop, IReadOnlyCollection<Guid> papers, SalesKind kind, decimal? quantity = null)
    {
        var made = await shop.TryNextAsync(papers, kind, quantity);
        Assert.True(made.IsSuccess, made.FirstError?.Message);
        return made.Value;
    }

    public static async Task<Result<PostedReference>> TryNextAsync(this BillingFixture shop, IReadOnlyCollection<Guid> papers, SalesKind kind, decimal? quantity = null)
    {
        await using var scope = shop.Scope();
        var begun = await scope.Get<NextDrafts>().MakeAsync(papers, kind);
        if (!begun.IsSuccess)
            return Result.Failure(begun.Errors);
        var draft = (await scope.Get<InvoiceDraftService>().FindAsync(begun.Value))!;
        if (quantity is { } part)
            draft.Lines[0].Quantity = part;
        if (kind is not SalesKind.Invoice)
            return await (kind is SalesKind.Order ? scope.Get<SalesPaperService>().PostOrderAsync(draft) : scope.Get<SalesPaperService>().PostChallanAsync(draft));
        var posted = await scope.Get<InvoiceService>().PostAsync(draft);
        return posted.IsSuccess ? new PostedReference(posted.Value.Id, posted.Value.Number) : Result.Failure(posted.Errors);
    }

    public static async Task<Result<PostedReference>> ReturnAsync(this BillingFixture shop, Guid challanId, decimal quantity)
    {
        await using var scope = shop.Scope();
        var line = (await shop.LinesAsync(challanId)).First();
        return await scope.Get<SalesPaperService>().ReturnAsync(new() { ChallanId = challanId, Date = new(2026, 11, 21), Lines = [new() { LineId = line.Id, Quantity = quantity }] });
    }

    public static async Task<IReadOnlyList<SalesPaperLine>> LinesAsync(this BillingFixture shop, Guid paperId)
    {
        await using var db = shop.Database.For(shop.Tenant.Id);
        return await db.SalesPaperLines.Where(line => line.PaperId == paperId).OrderBy(line => line.LineNumber).ToListAsync();
    }

    public static async Task<SalesPaperStatus> StatusAsync(this BillingFixture shop, Guid paperId)
    {
        await using var db = shop.Database.For(shop.Tenant.Id);
        return await db.SalesPapers.Where(paper => paper.Id == paperId).Select(paper => paper.Status).SingleAsync();
    }
}
