using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Receipts.Refunds;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Receipts;

/// <summary>How much of a receipt a bill has, and of which kind the bill is.</summary>
public sealed record ReceiptBill(Guid Id, string Type, string Number, decimal Amount);

/// <summary>A receipt with where its money is.</summary>
public sealed record ReceiptView(Receipt Receipt, IReadOnlyList<ReceiptTender> Tenders, IReadOnlyList<string> Accounts, IReadOnlyList<ReceiptBill> Bills, IReadOnlyList<Refund> Refunds, decimal Unapplied, decimal AdvanceTax)
{
    /// <summary>The receipt in its own currency; none for one in rupees.</summary>
    public ForeignFacts? Foreign { get; init; }
}

/// <summary>A refund.</summary>
/// <param name="IsOfReceipt">Whether it paid an advance back; otherwise the value of a credit note.</param>
public sealed record RefundView(Refund Refund, bool IsOfReceipt);

/// <summary>What money of a customer can settle.</summary>
public sealed record ReceivableParty(IReadOnlyList<OpenReceivable> Bills, decimal Unapplied)
{
    /// <summary>The currency of his documents; empty for rupees.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Those of his documents that are in another currency, by id.</summary>
    public IReadOnlyDictionary<Guid, ForeignFacts> Foreign { get; init; } = new Dictionary<Guid, ForeignFacts>();
}

/// <summary>Reads one receipt whole, and what a new one can settle.</summary>
public sealed class ReceiptReader(TenantDb tenantDb, ReceiptFactsReader facts, ForeignLedger foreignLedger)
{
    public async Task<ReceiptView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ReceiptView, ct);
        if (await db.Receipts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } receipt)
            return null;
        var tenders = await db.ReceiptTenders.AsNoTracking().Where(row => row.ReceiptId == id).OrderBy(row => row.LineNumber).ToListAsync(ct);
        var names = await db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.Name, ct);
        var parts = await db.ReceivableSettlements.AsNoTracking().Where(row => row.SourceId == id)
            .GroupBy(row => row.ReceivableId).Select(bill => new { Id = bill.Key, Amount = bill.Sum(row => row.Amount) }).Where(bill => bill.Amount > 0).ToListAsync(ct);
        return new(
            receipt, tenders, [.. tenders.Select(tender => names.GetValueOrDefault(tender.AccountId) ?? "")],
            await BillsAsync(db, parts.ToDictionary(part => part.Id, part => part.Amount), ct),
            await db.Refunds.AsNoTracking().Where(row => row.CreditId == id).OrderBy(row => row.Id).ToListAsync(ct),
            await db.CustomerCredits.Where(row => row.Id == id).Select(row => row.Amount - row.Used).FirstOrDefaultAsync(ct),
            await db.AdvanceTaxes.Where(row => row.Id == id).Select(row => row.Cgst + row.Sgst + row.Igst).FirstOrDefaultAsync(ct))
        { Foreign = await foreignLedger.FindAsync(db, id, ct) };
    }

    /// <summary>A refund, and of what kind the money was.</summary>
    public async Task<RefundView?> RefundAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ReceiptView, ct);
        return await db.Refunds.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is { } refund
            ? new(refund, await db.Receipts.AnyAsync(row => row.Id == refund.CreditId, ct))
            : null;
    }

    /// <summary>The open bills of a customer and what he has unapplied, for the form of a new receipt.</summary>
    public async Task<ReceivableParty> OpenAsync(Guid partyId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ReceiptPost, ct);
        var unapplied = db.OwnRecordsOf is not null ? 0 : await db.CustomerCredits.Where(row => row.PartyId == partyId && row.Code == "").SumAsync(row => row.Amount - row.Used, ct);
        return new(await facts.BillsAsync(db, partyId, ct), unapplied)
        {
            Currency = await db.Parties.Where(party => party.Id == partyId).Select(party => party.Currency).FirstOrDefaultAsync(ct) ?? "",
            Foreign = await foreignLedger.OfPartyAsync(db, partyId, ct),
        };
    }

    /// <summary>The rate of a currency on a day; null when none was entered.</summary>
    public async Task<decimal?> RateAsync(string currency, DateOnly date, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ReceiptPost, ct);
        return await foreignLedger.RateAsync(db, currency, date, ct);
    }

    internal static async Task<IReadOnlyList<ReceiptBill>> BillsAsync(ErpDbContext db, Dictionary<Guid, decimal> parts, CancellationToken ct)
    {
        if (parts.Count == 0)
            return [];
        var ids = parts.Keys.ToList();
        var entries = await db.JournalEntries.AsNoTracking().Where(entry => ids.Contains(entry.SourceId)).Select(entry => new { entry.SourceId, entry.SourceType, entry.SourceNumber }).Distinct().ToListAsync(ct);
        return [.. entries.OrderBy(entry => entry.SourceNumber, StringComparer.Ordinal).Select(entry => new ReceiptBill(entry.SourceId, entry.SourceType, entry.SourceNumber, parts[entry.SourceId]))];
    }
}
