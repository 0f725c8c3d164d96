using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Counter.Sales;

/// <summary>Settles a bill of the same transaction with what customers have with us: advances and vouchers.</summary>
public sealed class UseOfCredits(GeneralLedger generalLedger, CreditLedger creditLedger, CreditAllocator allocator)
{
    /// <returns>The refusal, when somebody used a credit just now.</returns>
    public async Task<Error?> WriteAsync(ErpDbContext db, Invoice invoice, IReadOnlyList<UsedCredit> credits, CancellationToken ct)
    {
        if (credits.Count == 0)
            return null;
        var batch = new PostingBatch(db);
        foreach (var used in credits)
        {
            if (await creditLedger.SettleAsync(db, batch, invoice.Id, used.Credit, invoice.Date, used.Amount, nameof(TenderEntry.Given), ct, invoice.Id) is { } tooMuch)
                return tooMuch;
        }
        foreach (var used in credits.OrderBy(used => used.Credit.Id))
        {
            if (await creditLedger.UseCreditAsync(db, batch, used.Credit.Id, invoice.Id, used.Credit, invoice.Date, used.Amount, nameof(TenderEntry.Given), ct, invoice.Id) is { } gone)
                return gone;
            var journal = JournalDraft.Of(
            [
                JournalDraftLine.Debit(AccountRole.CustomerAdvances, used.Amount, used.PartyId),
                JournalDraftLine.Credit(AccountRole.Receivables, used.Amount, invoice.PartyId),
                .. await allocator.TaxBackAsync(db, used.Credit.Id, used.Amount, ct),
            ]);
            await generalLedger.PostAsync(db, batch, journal, used.Credit, invoice.Date, $"{used.Credit.Number} used for {invoice.Number}, {invoice.PartyName}", ct, invoice.Id);
        }
        await batch.WriteAsync(LoggedChange.Posted(nameof(CounterSale), invoice.Id, new { invoice.Number, Credits = string.Join("\n", credits.Select(used => $"{used.Credit.Number}: {IndianNumber.Rupees(used.Amount)}")) }), ct);
        return null;
    }
}
