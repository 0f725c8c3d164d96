using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Payments;

/// <summary>A payment on the list.</summary>
public sealed record SupplierPaymentRow(Guid Id, string Number, DateOnly Date, string PartyName, PaidFrom From, string Reference, decimal Amount, DocumentStatus Status);

/// <summary>The part of a payment that went to one bill.</summary>
/// <param name="HasPage">Whether there is more to see of it: not of a bill of the time before the books.</param>
public sealed record PaidBill(Guid BillId, string Number, string SupplierNumber, decimal Amount, bool HasPage);

public sealed record SupplierPaymentView(SupplierPayment Payment, IReadOnlyList<PaidBill> Bills, IReadOnlyList<DocumentEntry> Ledger)
{
    /// <summary>The payment in its own currency; none for one in rupees.</summary>
    public ForeignFacts? Foreign { get; init; }
}

/// <summary>What a payment to a supplier can pay, and with what.</summary>
public sealed record PayableParty(IReadOnlyList<OpenBill> Bills, decimal Credit)
{
    /// <summary>The currency of his documents; empty for rupees.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Those of his documents that are in another currency, by id.</summary>
    public IReadOnlyDictionary<Guid, ForeignFacts> Foreign { get; init; } = new Dictionary<Guid, ForeignFacts>();
}

/// <summary>Reads payments for their list, their page and the form of a new one.</summary>
public sealed class SupplierPaymentQueries(TenantDb tenantDb, OpenBillsReader openBills, DocumentEntriesReader ledger, PayableLedger payables, ForeignLedger foreignLedger)
{
    public async Task<PageOf<SupplierPaymentRow>> PageAsync(DocumentFilter filter, PaidFrom? from, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.PaymentView, ct);
        var payments = db.SupplierPayments.AsNoTracking().Narrow(filter).After(cursor);
        if (from is { } wanted)
            payments = payments.Where(payment => payment.From == wanted);
        var rows = await payments
            .OrderByDescending(payment => payment.Date).ThenByDescending(payment => payment.Id)
            .Take(size + 1)
            .Select(payment => new SupplierPaymentRow(payment.Id, payment.Number, payment.Date, payment.PartyName, payment.From, payment.Reference, payment.Amount, payment.Status))
            .ToListAsync(ct);
        return DocumentPages.Page(rows, size, row => (row.Date, row.Id));
    }

    public async Task<SupplierPaymentView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.PaymentView, ct);
        if (await db.SupplierPayments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } payment)
            return null;
        var bills = await (
            from part in db.SupplierPaymentParts
            where part.PaymentId == id
            join bill in db.PurchaseBills on new { part.TenantId, Id = part.BillId } equals new { bill.TenantId, bill.Id } into bookedBills
            from bill in bookedBills.DefaultIfEmpty()
            join opening in db.OpeningBills on new { part.TenantId, Id = part.BillId } equals new { opening.TenantId, opening.Id } into openings
            from opening in openings.DefaultIfEmpty()
            orderby bill != null ? bill.Date : opening!.Date, part.BillId
            select new PaidBill(part.BillId, bill != null ? bill.Number : opening!.Number, bill != null ? bill.SupplierNumber : "", part.Amount, bill != null)).ToListAsync(ct);
        return new(payment, bills, await ledger.OfAsync(db, id, ct)) { Foreign = await foreignLedger.FindAsync(db, id, ct) };
    }

    public async Task<PayableParty> OpenAsync(Guid partyId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.PaymentPost, ct);
        return new(await openBills.OfAsync(db, partyId, ct), await payables.CreditAsync(db, partyId, ct))
        {
            Currency = await db.Parties.Where(party => party.Id == partyId).Select(party => party.Currency).FirstOrDefaultAsync(ct) ?? "",
            Foreign = await foreignLedger.OfPartyAsync(db, partyId, ct),
        };
    }

    /// <summary>The rate of a currency on a day; null when none was entered.</summary>
    public async Task<decimal?> RateAsync(string currency, DateOnly date, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.PaymentPost, ct);
        return await foreignLedger.RateAsync(db, currency, date, ct);
    }

    /// <summary>The supplier of a bill; null when the tenant has no such bill.</summary>
    public async Task<Guid?> SupplierOfAsync(Guid billId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.PaymentPost, ct);
        return await db.PurchaseBills.Where(bill => bill.Id == billId).Select(bill => bill.PartyId).FirstOrDefaultAsync(ct);
    }
}
