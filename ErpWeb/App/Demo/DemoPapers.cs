using ErpWeb.Billing.CreditNotes;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Papers;
using ErpWeb.Billing.Recurring;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.App.Demo;

/// <summary>A handful of quotes, orders, challans and credit notes at every stage: made by the same verbs that people use.</summary>
internal static class DemoPapers
{
    public static async Task EnsureAsync(IServiceProvider services, Guid tenantId, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenantId, Actor.System("demo data"), Rights.All);
        await using var db = await scope.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member, ct);
        if (await db.CreditNotes.AnyAsync(ct))
            return;
        var today = scope.ServiceProvider.GetRequiredService<IndiaClock>().Today;
        var customers = await db.Parties.Where(party => party.IsCustomer && party.CreditDays > 0).OrderBy(party => party.Name).Select(party => party.Id).Take(4).ToListAsync(ct);
        var items = await db.Items.Where(item => item.Kind == ItemKind.Goods && item.Tracking == ItemTracking.None && item.IsActive).OrderBy(item => item.Code).Take(8).ToListAsync(ct);
        if (customers.Count == 4 && items.Count == 8)
            await TradeAsync(scope.ServiceProvider, customers, items, today, ct);
        await GiveBackAsync(scope.ServiceProvider, db, today, ct);
    }

    private static async Task TradeAsync(IServiceProvider services, IReadOnlyList<Guid> customers, IReadOnlyList<Item> items, DateOnly today, CancellationToken ct)
    {
        var papers = services.GetRequiredService<SalesPaperService>();
        await papers.PostQuoteAsync(Draft(customers[0], items.Take(3), today.AddDays(-40), today.AddDays(-10)), ct);
        await papers.PostQuoteAsync(Draft(customers[1], items.Skip(3).Take(2), today.AddDays(-3), today.AddDays(12)), ct);
        if (await papers.PostQuoteAsync(Draft(customers[2], items.Skip(1).Take(4), today.AddDays(-9), today.AddDays(6)), ct) is { IsSuccess: true } accepted)
            await NextAsync(services, accepted.Value.Id, SalesKind.Order, 1, ct);
        if (await papers.PostOrderAsync(Draft(customers[3], items.Skip(4), today.AddDays(-8), today.AddDays(4)), ct) is { IsSuccess: true } order)
        {
            await NextAsync(services, order.Value.Id, SalesKind.Challan, 0.5m, ct);
            await NextAsync(services, order.Value.Id, SalesKind.Challan, 0.5m, ct);
        }
        if (await papers.PostOrderAsync(Draft(customers[0], items.Skip(2).Take(3), today.AddDays(-6), today), ct) is { IsSuccess: true } other && await NextAsync(services, other.Value.Id, SalesKind.Challan, 1, ct) is { } challan)
            await NextAsync(services, challan, SalesKind.Invoice, 1, ct);
    }

    private static InvoiceDraft Draft(Guid customer, IEnumerable<Item> items, DateOnly date, DateOnly until) => new()
    {
        Date = date,
        PartyId = customer,
        Until = until,
        Lines = [.. items.Select(item => new InvoiceDraftLine { ItemId = item.Id, Quantity = item.SalePrice > 5000 ? 2 : 10, UnitPrice = item.SalePrice, PriceIncludesTax = item.PriceIncludesTax })],
    };

    private static async Task<Guid?> NextAsync(IServiceProvider services, Guid paperId, SalesKind kind, decimal part, CancellationToken ct)
    {
        if (await services.GetRequiredService<NextDrafts>().MakeAsync([paperId], kind, ct) is not { IsSuccess: true } begun || await services.GetRequiredService<InvoiceDraftService>().FindAsync(begun.Value, ct) is not { } draft)
            return null;
        foreach (var line in draft.Lines)
            line.Quantity = Math.Max(1, Rounding.Down(line.Quantity!.Value * part, 0));
        var papers = services.GetRequiredService<SalesPaperService>();
        var isPosted = kind switch
        {
            SalesKind.Order => (await papers.PostOrderAsync(draft, ct)).IsSuccess,
            SalesKind.Challan => (await papers.PostChallanAsync(draft, ct)).IsSuccess,
            _ => (await services.GetRequiredService<InvoiceService>().PostAsync(draft, ct)).IsSuccess,
        };
        return isPosted ? draft.Id : null;
    }

    private static async Task GiveBackAsync(IServiceProvider services, ErpDbContext db, DateOnly today, CancellationToken ct)
    {
        var lines = await (
            from line in db.InvoiceLines
            join invoice in db.Invoices on new { line.TenantId, Id = line.InvoiceId } equals new { invoice.TenantId, invoice.Id }
            where invoice.Status == InvoiceStatus.Posted && line.Quantity >= 2 && line.LotId == null
            orderby invoice.Date descending, invoice.Id descending, line.LineNumber
            select new { line.Id, line.InvoiceId }).Take(40).ToListAsync(ct);
        var sold = lines.DistinctBy(line => line.InvoiceId).Take(3).ToList();
        foreach (var (index, line) in sold.Index())
        {
            await services.GetRequiredService<CreditNoteService>().PostAsync(new()
            {
                InvoiceId = line.InvoiceId,
                Date = today,
                Reason = index switch { 0 => "Goods returned", 1 => "Damaged in transport", _ => "Rate agreed afterwards" },
                Lines = [new() { InvoiceLineId = line.Id, Quantity = index < 2 ? 1 : null, Value = index < 2 ? null : 10, IsWrittenOff = index == 1 }],
            }, ct);
        }
        if (sold.Count > 0)
            await services.GetRequiredService<RecurringInvoiceService>().StartAsync(new() { InvoiceId = sold[0].InvoiceId, FirstDay = today.AddDays(7), EscalationPercent = 5 }, ct);
    }
}
