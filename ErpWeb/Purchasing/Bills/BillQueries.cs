using ErpWeb.Accounting.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Purchasing.Payables;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Documents;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Bills;

/// <summary>How much of a bill is paid; overdue is owed beyond its due date.</summary>
public enum BillState { Owed, PartPaid, Paid, Overdue, Cancelled }

/// <summary>A bill on the list.</summary>
public sealed record BillRow(Guid Id, string Number, string SupplierNumber, DateOnly Date, DateOnly DueDate, string PartyName, decimal Total, decimal Payable, decimal Due, DocumentStatus Status)
{
    public BillState StateOn(DateOnly today) => BillStates.Of(Status, Payable, Due, DueDate, today);
}

/// <summary>A payment of a bill, with the part that settles it.</summary>
public sealed record BillPayment(Guid Id, string Number, DateOnly Date, PaidFrom From, string Reference, decimal Amount, DocumentStatus Status);

/// <summary>A bill with everything its page shows.</summary>
public sealed record BillView(
    PurchaseBill Bill, IReadOnlyList<PurchaseBillLine> Lines, IReadOnlyDictionary<Guid, string> Accounts, IReadOnlyList<BillPayment> Payments, IReadOnlyList<FollowingDocument> DebitNotes,
    IReadOnlyList<DocumentEntry> Ledger, BuyerFacts Buyer, decimal Settled)
{
    /// <summary>Batches and serial numbers by line: those that came with the bill, and those of the receipts that it bills.</summary>
    public ILookup<Guid, PurchaseLot> Lots { get; init; } = Array.Empty<PurchaseLot>().ToLookup(lot => lot.LineId);

    /// <summary>The last day on which a micro or small enterprise may be paid; none for other suppliers.</summary>
    public DateOnly? MsmePayBy { get; init; }

    /// <summary>The bill in its own currency; none for one in rupees.</summary>
    public ForeignFacts? Foreign { get; init; }

    /// <summary>Its lines in the currency, by the line's id.</summary>
    public IReadOnlyDictionary<Guid, ForeignPart> ForeignLines { get; init; } = new Dictionary<Guid, ForeignPart>();

    public decimal Due => Bill.Status is DocumentStatus.Cancelled ? 0 : Bill.Payable - Settled;

    public BillState StateOn(DateOnly today) => BillStates.Of(Bill.Status, Bill.Payable, Due, Bill.DueDate, today);
}

/// <summary>Judges how far a bill is paid. Pure.</summary>
public static class BillStates
{
    public static BillState Of(DocumentStatus status, decimal payable, decimal due, DateOnly dueDate, DateOnly today) => status switch
    {
        DocumentStatus.Cancelled => BillState.Cancelled,
        _ when due == 0 => BillState.Paid,
        _ when dueDate < today => BillState.Overdue,
        _ => due < payable ? BillState.PartPaid : BillState.Owed,
    };
}

/// <summary>Reads bills for their list and their page.</summary>
public sealed class BillQueries(TenantDb tenantDb, TenantContext tenant, PurchaseFactsReader reader, DocumentEntriesReader ledger, ForeignLedger foreignLedger, IndiaClock clock)
{
    public async Task<PageOf<BillRow>> PageAsync(DocumentFilter filter, BillState? state, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillView, ct);
        var today = clock.Today;
        var bills = db.PurchaseBills.AsNoTracking().Narrow(filter).After(cursor);
        bills = state switch
        {
            null => bills,
            BillState.Cancelled => bills.Where(bill => bill.Status == DocumentStatus.Cancelled),
            BillState.Paid => bills.Where(bill => bill.Status == DocumentStatus.Posted && db.Payables.Any(payable => payable.Id == bill.Id && payable.Settled == payable.Amount)),
            BillState.PartPaid => bills.Where(bill => db.Payables.Any(payable => payable.Id == bill.Id && payable.Settled > 0 && payable.Settled < payable.Amount)),
            BillState.Overdue => bills.Where(bill => bill.DueDate < today && db.Payables.Any(payable => payable.Id == bill.Id && payable.Settled < payable.Amount)),
            _ => bills.Where(bill => db.Payables.Any(payable => payable.Id == bill.Id && payable.Settled < payable.Amount)),
        };
        var rows = await (
            from bill in bills
            join payable in db.Payables on new { bill.TenantId, bill.Id } equals new { payable.TenantId, payable.Id }
            orderby bill.Date descending, bill.Id descending
            select new BillRow(bill.Id, bill.Number, bill.SupplierNumber, bill.Date, bill.DueDate, bill.PartyName, bill.Total, payable.Amount, payable.Amount - payable.Settled, bill.Status))
            .Take(size + 1).ToListAsync(ct);
        return DocumentPages.Page(rows, size, row => (row.Date, row.Id));
    }

    public async Task<BillView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillView, ct);
        if (await db.PurchaseBills.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } bill)
            return null;
        var lines = await db.PurchaseBillLines.AsNoTracking().Where(line => line.BillId == id).OrderBy(line => line.LineNumber).ToListAsync(ct);
        var accountIds = lines.Select(line => line.AccountId).OfType<Guid>().Distinct().ToList();
        var accounts = accountIds.Count == 0 ? [] : await db.Accounts.AsNoTracking().Where(account => accountIds.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, ct);
        var payments = !tenant.Rights.Allows(PurchasingPermissions.PaymentView) ? [] : await (
            from part in db.SupplierPaymentParts
            where part.BillId == id
            join payment in db.SupplierPayments on new { part.TenantId, Id = part.PaymentId } equals new { payment.TenantId, payment.Id }
            orderby payment.Date, payment.Id
            select new BillPayment(payment.Id, payment.Number, payment.Date, payment.From, payment.Reference, part.Amount, payment.Status)).ToListAsync(ct);
        var notes = await db.DebitNotes.AsNoTracking().Where(note => note.BillId == id).OrderBy(note => note.Date).ThenBy(note => note.Id)
            .Select(note => new FollowingDocument(note.Id, note.Number, note.Date, note.Total, note.Status == DocumentStatus.Cancelled)).ToListAsync(ct);
        var settled = await db.Payables.Where(payable => payable.Id == id).Select(payable => payable.Settled).FirstOrDefaultAsync(ct);
        return new(bill, lines, accounts, payments, notes, await ledger.OfAsync(db, id, ct), (await reader.ReadFrameAsync(db, ct)).Buyer, settled)
        {
            Lots = await PurchaseLotReader.OfLinesAsync(db, [.. lines.Where(line => line.IsGoods).Select(line => line.StockLineId)], ct),
            MsmePayBy = await reader.FindPartyAsync(db, bill.PartyId, ct) is { } supplier ? MsmeClock.PayBy(supplier.Msme, supplier.CreditDays, bill.SupplierDate) : null,
            Foreign = await foreignLedger.FindAsync(db, id, ct),
            ForeignLines = (await foreignLedger.PartsAsync(db, id, ct)).ToDictionary(part => part.OfId),
        };
    }
}
