using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Counter.Bills;
using ErpWeb.Counter.Shifts;
using ErpWeb.Counter.Tills;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Counter.Sales;

/// <summary>Posts a paid bill: the invoice, the receipt of its money and its place in the shift are one transaction.</summary>
public sealed class CounterSaleService(
    TenantDb tenantDb, BillFactsReader factsReader, UsableCreditReader creditReader, InvoicePoster invoices, ReceiptPoster receipts, UseOfCredits useOfCredits,
    CreditGate creditGate, DocumentNumbers numbers, GeneralLedger generalLedger, TenantEventHub events, IndiaClock clock)
{
    /// <summary>Posts the bill. Posting it again, from any device, returns the sale that is already there.</summary>
    public async Task<Result<PaidSale>> PostAsync(CounterBill bill, IReadOnlyList<TenderEntry> tenders, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.Sell, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await FindAsync(db, bill.Id, ct) is { } before)
            return before;
        if (await OpenShifts.LockAsync(db, ct) is not { } shift)
            return ShiftErrors.NoneOpen;
        var till = await db.Tills.AsNoTracking().Where(row => row.Id == shift.TillId).Select(TillFacts.Of).SingleAsync(ct);
        var facts = await factsReader.ReadAsync(db, bill, till, known: null, ct);
        var figures = BillCalculator.Calculate(bill, facts, till, clock.Today);
        var settlement = TenderRules.Settle(figures.Total, tenders);
        List<Error> errors = [.. InvoiceRules.Check(figures.Draft, facts.Invoice, figures.Invoice, clock.Today), .. TenderRules.Check(settlement, bill.PartyId is not null)];
        errors.AddRange(figures.Lines.Where(line => line.NeedsNumber).Select(line => BillErrors.NumberMissing(line.Name)));
        if (errors.Count > 0)
            return errors;

        var used = await creditReader.ReadAsync(db, bill.PartyId, settlement, clock.Today, ct);
        if (!used.IsSuccess)
            return Result.Failure(used.Errors);

        if (bill.PartyId is { } partyId && DueOf(settlement.Tenders) is > 0 and var due
            && await creditGate.CheckAsync(db, partyId, due, nameof(bill.PartyId), ct) is { Count: > 0 } overLimit)
            return Result.Failure(overLimit);

        // Both numbers before anything is written: two sales never wait for each other in a ring.
        var number = await numbers.TakeAsync(db, NumberedDocument.Invoice, clock.Today, ct, till.RegistrationId);
        var money = settlement.Tenders.Where(tender => TenderWords.ModeOf(tender.Kind) is not null && tender.Amount > 0).ToList();
        var receiptNumber = money.Count > 0 ? await numbers.TakeAsync(db, NumberedDocument.Receipt, clock.Today, ct) : null;
        if (await FindAsync(db, bill.Id, ct) is { } posted)
            return posted;
        if (await TakenIds.RefuseAsync(db, bill.Id, ct) is { } taken)
            return taken;

        var locked = await generalLedger.EmptyTotalsAsync(db, clock.Today, AccountsOf(settlement), ct);
        var written = await invoices.WriteAsync(db, figures.Draft, facts.Invoice, figures.Invoice, number, ct, batch =>
        {
            AddSale(db, batch, bill, shift, number, figures, settlement);
            foreach (var total in locked)
                batch.AddUp(total);
        });
        if (!written.IsSuccess)
            return Result.Failure(written.Errors);
        var invoice = written.Value.Invoice;
        if (receiptNumber is not null && await receipts.WriteAsync(db, ToReceipt(invoice, money), invoice, receiptNumber, ct) is { IsSuccess: false } refused)
            return Result.Failure(refused.Errors);
        if (await useOfCredits.WriteAsync(db, invoice, used.Value, ct) is { } gone)
            return gone;
        if (bill.Version > 0 && await db.CounterBills.Where(row => row.Id == bill.Id && row.Version == bill.Version).ExecuteDeleteAsync(ct) == 0)
            return BillErrors.Changed;
        await write.CommitAsync(ct);

        events.Publish(db.TenantId, new(InvoiceEvents.Invoice, invoice.Id));
        events.Publish(db.TenantId, new(CounterEvents.Bill, bill.Id));
        return new PaidSale(invoice.Id, invoice.Number, invoice.Total, settlement.Change, DueOf(settlement.Tenders)) { Shortages = written.Value.Shortages };
    }

    /// <summary>What the customer has with us and has not used, in INR.</summary>
    public async Task<decimal> CreditOfAsync(Guid partyId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.Sell, ct);
        return (await creditReader.OfPartyAsync(db, partyId, ct)).Sum(credit => credit.Left);
    }

    private ReceiptDraft ToReceipt(Invoice invoice, List<SettledTender> money) => new()
    {
        PartyId = invoice.PartyId,
        InvoiceId = invoice.Id,
        Date = clock.Today,
        Tenders = money.ConvertAll(tender => new TenderDraft { Mode = TenderWords.ModeOf(tender.Kind)!.Value, Amount = tender.Amount, Reference = tender.Reference }),
    };

    // An advance may have borne GST, which goes back.
    private static readonly AccountRole[] Advances = [AccountRole.CustomerAdvances, AccountRole.GstOnAdvances, AccountRole.OutputCgst, AccountRole.OutputSgst, AccountRole.OutputIgst];

    // What the receipt and the used credits post to.
    private static IEnumerable<AccountRole> AccountsOf(Settlement settlement) => settlement.Tenders
        .Where(tender => tender.Amount > 0 && tender.Kind is not TenderKind.Credit)
        .SelectMany(tender => TenderWords.ModeOf(tender.Kind) is { } mode ? [ReceiptPosting.MoneyAccount(mode)] : Advances)
        .Distinct();

    private static void AddSale(ErpDbContext db, PostingBatch batch, CounterBill bill, Shift shift, TakenNumber number, BillFigures figures, Settlement settlement)
    {
        batch.Add(new CounterSale
        {
            Id = bill.Id,
            ShiftId = shift.Id,
            Number = number.Text,
            PartyName = bill.PartyName.Length > 0 ? bill.PartyName : TillService.CashPartyName,
            Total = figures.Total,
            AtUtc = db.Clock.GetUtcNow().UtcDateTime,
        });
        batch.AddRange(settlement.Tenders.Select(tender => new CounterTender
        {
            Id = Ids.New(),
            SaleId = bill.Id,
            ShiftId = shift.Id,
            Kind = tender.Kind,
            Amount = tender.Amount,
            Given = tender.Given,
            Reference = tender.Reference,
        }));
    }

    private static async Task<PaidSale?> FindAsync(ErpDbContext db, Guid id, CancellationToken ct)
    {
        if (await db.CounterSales.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } sale)
            return null;
        var tenders = await db.CounterTenders.AsNoTracking().Where(row => row.SaleId == id).ToListAsync(ct);
        return new(id, sale.Number, sale.Total, tenders.Sum(tender => tender.Given - tender.Amount), tenders.Where(tender => tender.Kind is TenderKind.Credit).Sum(tender => tender.Amount));
    }

    private static decimal DueOf(IEnumerable<SettledTender> tenders) => tenders.Where(tender => tender.Kind is TenderKind.Credit).Sum(tender => tender.Amount);
}
