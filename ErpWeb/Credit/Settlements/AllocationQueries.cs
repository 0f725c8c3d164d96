using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Settlements;

/// <summary>A bill, or money, that the other can be used with, in the currency of both.</summary>
/// <param name="Date">Of a bill, when it is due.</param>
public sealed record UsableAmount(Guid Id, string Number, DateOnly Date, decimal Left);

/// <summary>What money can be used for, or what a bill can be settled with: all of it in one currency.</summary>
/// <param name="Currency">Null for rupees.</param>
/// <param name="Left">What is unused, or due.</param>
public sealed record AllocationOffer(Currency? Currency, decimal Left, IReadOnlyList<UsableAmount> With)
{
    public static AllocationOffer Nothing { get; } = new(null, 0, []);

    public string Format(decimal amount) => Currency?.Format(amount) ?? IndianNumber.Rupees(amount);
}

/// <summary>Reads what money can be set against. What is in another currency meets only its own.</summary>
public sealed class AllocationQueries(TenantDb tenantDb, OpenReceivablesReader open, ForeignLedger foreignLedger)
{
    /// <summary>The bills for which unused money can be used, the first due first.</summary>
    public async Task<AllocationOffer> OfCreditAsync(Guid creditId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.Allocate, ct);
        if (db.OwnRecordsOf is not null || await db.CustomerCredits.AsNoTracking().FirstOrDefaultAsync(row => row.Id == creditId, ct) is not { } credit)
            return AllocationOffer.Nothing;
        var (bills, foreign) = (await open.OfAsync(db, credit.PartyId, ct), await foreignLedger.OfPartyAsync(db, credit.PartyId, ct));
        var currency = foreign.GetValueOrDefault(creditId)?.Currency;
        return new(currency, LeftOf(creditId, credit.Amount - credit.Used, foreign),
        [
            .. bills.Where(bill => foreign.GetValueOrDefault(bill.Id)?.Currency == currency)
                .Select(bill => new UsableAmount(bill.Id, bill.Number, bill.DueDate, DueOf(bill.Id, bill.Due, foreign))),
        ]);
    }

    /// <summary>What the customer has that no bill uses and that this one can, the oldest first.</summary>
    public async Task<AllocationOffer> OfBillAsync(Guid receivableId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.Allocate, ct);
        if (db.OwnRecordsOf is not null || await db.Receivables.AsNoTracking().FirstOrDefaultAsync(row => row.Id == receivableId, ct) is not { } bill)
            return AllocationOffer.Nothing;
        var (credits, foreign) = (await open.CreditsAsync(db, bill.PartyId, ct), await foreignLedger.OfPartyAsync(db, bill.PartyId, ct));
        var currency = foreign.GetValueOrDefault(receivableId)?.Currency;
        return new(currency, DueOf(receivableId, bill.Amount - bill.Settled, foreign),
        [
            .. credits.Where(credit => foreign.GetValueOrDefault(credit.Id)?.Currency == currency)
                .Select(credit => new UsableAmount(credit.Id, credit.Number, credit.Date, LeftOf(credit.Id, credit.Left, foreign))),
        ]);
    }

    // As the allocation itself reckons: an advance at its own rate, a bill by its share.
    private static decimal LeftOf(Guid creditId, decimal rupees, IReadOnlyDictionary<Guid, ForeignFacts> foreign) =>
        foreign.GetValueOrDefault(creditId) is { } facts ? facts.Currency.OfRupees(rupees, facts.Rate) : rupees;

    private static decimal DueOf(Guid billId, decimal rupees, IReadOnlyDictionary<Guid, ForeignFacts> foreign) =>
        foreign.GetValueOrDefault(billId) is { } facts ? facts.Share(rupees).Left : rupees;
}
