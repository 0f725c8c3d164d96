using ErpWeb.Billing.CreditNotes;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Papers;
using ErpWeb.Billing.Receipts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Transfers;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Purchasing;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Scenarios;

internal sealed partial class RandomTrade
{
    private Task<bool> InvoiceAsync() => TryAsync<InvoiceService, PostedInvoice>(service => service.PostAsync(new InvoiceDraft
    {
        Date = Day,
        PartyId = _customer.Id,
        Lines = [new() { ItemId = _shop.Item.Id, Quantity = _random.Next(1, 12), UnitPrice = _random.Next(9000, 16000) / 100m }],
    }));

    private async Task<bool> ReceiptAsync() =>
        await PickAsync(db => db.Invoices.Where(row => row.Status == InvoiceStatus.Posted).Select(row => row.Id)) is { } invoice
        && await TryAsync<ReceiptService, PostedReceipt>(service => service.ReceiveAsync(new() { InvoiceId = invoice, Date = PurchaseFixture.Today, Amount = _random.Next(1, 400), Mode = PaymentMode.Cash }));

    private async Task<bool> CreditAsync()
    {
        await using var db = _shop.Database.For(_shop.Tenant.Id);
        var lines = await db.InvoiceLines.Where(line => line.Returned < line.Quantity).ToListAsync();
        if (lines.Count == 0)
            return false;
        var line = lines.OrderBy(row => row.Id).ElementAt(_random.Next(lines.Count));
        var isPrice = _random.Next(3) == 0;
        return await TryAsync<CreditNoteService, PostedReference>(service => service.PostAsync(new()
        {
            InvoiceId = line.InvoiceId,
            Date = PurchaseFixture.Today,
            Reason = "Not as ordered",
            Lines = [new() { InvoiceLineId = line.Id, Quantity = isPrice ? null : 1, Value = isPrice ? 7.77m : null, IsWrittenOff = !isPrice && _random.Next(2) == 0 }],
        }));
    }

    private async Task<bool> DeliverAsync()
    {
        var day = Day;
        var ordered = await _shop.DoAsync<SalesPaperService, Result<PostedReference>>(papers => papers.PostOrderAsync(new()
        {
            Date = day,
            PartyId = _customer.Id,
            Lines = [new() { ItemId = _shop.Item.Id, Quantity = _random.Next(2, 12), UnitPrice = 120 }],
        }));
        return ordered.IsSuccess && await NextAsync(ordered.Value.Id, SalesKind.Challan, draft => _shop.DoAsync<SalesPaperService, bool>(async papers => (await papers.PostChallanAsync(draft)).IsSuccess));
    }

    private async Task<bool> BillChallanAsync() =>
        await PickAsync(db => db.SalesPapers.Where(row => row.Kind == SalesKind.Challan && row.Status != SalesPaperStatus.Cancelled).Select(row => row.Id)) is { } challan
        && await NextAsync(challan, SalesKind.Invoice, draft => TryAsync<InvoiceService, PostedInvoice>(service => service.PostAsync(draft)));

    private async Task<bool> NextAsync(Guid paperId, SalesKind kind, Func<InvoiceDraft, Task<bool>> post)
    {
        var begun = await _shop.DoAsync<NextDrafts, Result<Guid>>(next => next.MakeAsync([paperId], kind));
        if (!begun.IsSuccess || await _shop.DoAsync<InvoiceDraftService, InvoiceDraft?>(drafts => drafts.FindAsync(begun.Value)) is not { } draft)
            return false;
        draft.Lines[0].Quantity = _random.Next(1, (int)draft.Lines[0].Quantity!.Value + 1);
        return await post(draft);
    }

    private async Task<bool> ChallanBackAsync()
    {
        await using var db = _shop.Database.For(_shop.Tenant.Id);
        var lines = await (
            from line in db.SalesPaperLines
            join paper in db.SalesPapers on new { line.TenantId, Id = line.PaperId } equals new { paper.TenantId, paper.Id }
            where paper.Kind == SalesKind.Challan && line.Invoiced + line.Returned < line.Quantity
            orderby line.Id
            select line).ToListAsync();
        if (lines.Count == 0)
            return false;
        var sent = lines[_random.Next(lines.Count)];
        return await TryAsync<SalesPaperService, PostedReference>(papers => papers.ReturnAsync(new() { ChallanId = sent.PaperId, Date = PurchaseFixture.Today, Lines = [new() { LineId = sent.Id, Quantity = 1 }] }));
    }

    private Task<bool> CancelCreditNoteAsync() => CancelAsync<CreditNoteService>(db => db.CreditNotes.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"));

    private Task<bool> CancelPaperAsync() => CancelAsync<SalesPaperService>(db => db.SalesPapers.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"));

    private Task<bool> CancelInvoiceAsync() => CancelAsync<InvoiceService>(db => db.Invoices.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"));

    private Task<bool> CancelReceiptAsync() => CancelAsync<ReceiptService>(db => db.Receipts.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"));
}
