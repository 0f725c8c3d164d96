using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Billing.Receipts;

/// <summary>
/// Receipts of the first version kept no settlements, tenders and credits. They get them here, on the days on which they
/// were received, sealed by an entry of the edit log for each portion.
/// </summary>
internal sealed class SettlementNeeds(AccountRoles roles, CreditLedger creditLedger) : ITenantNeeds
{
    private const string LogName = "ReceiptUpgrade";

    public IEnumerable<string> Names => ["settlements of receipts"];

    public async Task AddMissingAsync(ErpDbContext db, CancellationToken ct)
    {
        while (await OldReceiptsReader.NextAsync(db, ct) is { Count: > 0 } receipts)
            await WriteReceiptsAsync(db, receipts, ct);
        while (await OldReceiptsReader.NextClosedAsync(db, ct) is { Count: > 0 } closed)
            await WriteClosedAsync(db, closed, ct);
    }

    private async Task WriteReceiptsAsync(ErpDbContext db, List<Receipt> receipts, CancellationToken ct)
    {
        var (cause, batch) = (Ids.New(), new PostingBatch(db));
        var accounts = await roles.OfAsync(db, ct);
        var parts = await OldReceiptsReader.PartsAsync(db, receipts.ConvertAll(receipt => receipt.Id), ct);
        foreach (var receipt in receipts)
        {
            batch.Add(new ReceiptTender
            {
                Id = Ids.New(),
                ReceiptId = receipt.Id,
                LineNumber = 1,
                Mode = receipt.Mode,
                AccountId = accounts[ReceiptPosting.MoneyAccount(receipt.Mode)],
                Reference = receipt.Reference,
                Amount = receipt.Amount,
                CausedById = cause,
            });
            creditLedger.CarryOver(
                batch, new(nameof(Receipt), receipt.Id, receipt.Number), receipt.PartyId, receipt.Date, receipt.Amount,
                [.. parts[receipt.Id].Select(part => new CreditPart(part.InvoiceId, part.Amount))], receipt.Status is ReceiptStatus.Cancelled, cause);
        }
        await batch.WriteAsync(LoggedChange.Posted(LogName, cause, new { Receipts = receipts.Count }), ct);
    }

    private async Task WriteClosedAsync(ErpDbContext db, List<OldClosed> closed, CancellationToken ct)
    {
        var (cause, batch) = (Ids.New(), new PostingBatch(db));
        foreach (var invoice in closed)
            creditLedger.CarryOverClosed(batch, new(AssembledInvoice.SourceType, invoice.Id, invoice.Number), invoice.Date, invoice.Amount, cause);
        await batch.WriteAsync(LoggedChange.Posted(LogName, cause, new { Invoices = closed.Count }), ct);
    }
}
