using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Credit.Opening;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.DebitNotes;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Payables;

/// <summary>A line of a supplier's statement.</summary>
public sealed record StatementRow(DateOnly Date, SourceDocument Source, string Text, decimal Billed, decimal Paid, decimal Balance, string? Href)
{
    public string Number => Source.Number;
}

/// <param name="Opening">Owed before the first day.</param>
public sealed record SupplierStatement(Guid PartyId, string PartyName, decimal Opening, IReadOnlyList<StatementRow> Rows)
{
    public decimal Closing => Rows.Count > 0 ? Rows[^1].Balance : Opening;

    /// <summary>The same account in each currency in which the supplier has documents.</summary>
    public IReadOnlyList<CurrencyStatement> Currencies { get; init; } = [];
}

/// <summary>Tells what is owed to suppliers on any day, also a past one: bills and settlements keep their days.</summary>
public sealed class PayableQueries(TenantDb tenantDb, ForeignLedger foreignLedger)
{
    public async Task<IReadOnlyList<PartyAgeing>> AgeingAsync(DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.PayableView, ct);
        var open = await db.Payables.AsNoTracking()
            .Where(payable => payable.PartyId != null && payable.Date <= asOf)
            .Select(payable => new
            {
                PartyId = payable.PartyId!.Value,
                payable.DueDate,
                payable.Amount,
                Settled = db.PayableSettlements.Where(row => row.PayableId == payable.Id && row.Date <= asOf).Sum(row => row.Amount),
            })
            .Where(payable => payable.Settled < payable.Amount)
            .ToListAsync(ct);
        var credits = await db.SupplierCredits.AsNoTracking()
            .Where(credit => credit.Date <= asOf)
            .Select(credit => new { credit.PartyId, credit.Amount, Used = db.SupplierCreditUses.Where(row => row.CreditId == credit.Id && row.Date <= asOf).Sum(row => row.Amount) })
            .Where(credit => credit.Used < credit.Amount)
            .ToListAsync(ct);
        var ids = open.Select(row => row.PartyId).Concat(credits.Select(row => row.PartyId)).Distinct().ToList();
        if (ids.Count == 0)
            return [];
        var names = await db.Parties.AsNoTracking().Where(party => ids.Contains(party.Id)).ToDictionaryAsync(party => party.Id, party => party.Name, ct);
        return
        [
            .. ids.Select(id => new PartyAgeing(
                    id, names[id],
                    DueAges.Share(open.Where(row => row.PartyId == id).Select(row => (row.DueDate, row.Amount - row.Settled)), asOf),
                    credits.Where(row => row.PartyId == id).Sum(row => row.Amount - row.Used)))
                .OrderByDescending(row => row.Net).ThenBy(row => row.PartyName, StringComparer.Ordinal),
        ];
    }

    /// <summary>Bills, returns and payments of a supplier; null when the tenant has no such party.</summary>
    public async Task<SupplierStatement?> StatementAsync(Guid partyId, DateOnly from, DateOnly to, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.PayableView, ct);
        return await StatementAsync(db, partyId, from, to, ct);
    }

    internal async Task<SupplierStatement?> StatementAsync(ErpDbContext db, Guid partyId, DateOnly from, DateOnly to, CancellationToken ct)
    {
        if (await db.Parties.AsNoTracking().Where(party => party.Id == partyId).Select(party => party.Name).FirstOrDefaultAsync(ct) is not { } name)
            return null;
        var moves = await MovesAsync(db, partyId, to, ct);
        var balance = moves.Where(move => move.Date < from).Sum(move => move.Billed - move.Paid);
        var opening = balance;
        var rows = moves.Where(move => move.Date >= from).Select(move => move with { Balance = balance += move.Billed - move.Paid }).ToList();
        return new(partyId, name, opening, rows) { Currencies = await CurrenciesAsync(db, moves, partyId, from, to, ct) };
    }

    private async Task<IReadOnlyList<CurrencyStatement>> CurrenciesAsync(ErpDbContext db, List<StatementRow> moves, Guid partyId, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var documents = await foreignLedger.OfPartyAsync(db, partyId, ct);
        if (documents.Count == 0)
            return [];
        var ids = documents.Keys.ToList();
        var shares = await db.PayableSettlements.AsNoTracking().Where(part => ids.Contains(part.PayableId) && part.Date <= to)
            .Select(part => new SettledShare(part.SourceId, part.Date, part.PayableId, part.Amount)).ToListAsync(ct);
        return CurrencyStatement.Of([.. moves.Select(move => new PartyMove(move.Date, move.Source, move.Text, move.Billed - move.Paid))], documents, shares, from);
    }

    private static async Task<List<StatementRow>> MovesAsync(ErpDbContext db, Guid partyId, DateOnly to, CancellationToken ct)
    {
        var bills = await db.PurchaseBills.AsNoTracking().Where(row => row.PartyId == partyId && row.Date <= to && row.Status == Shared.Data.Posting.DocumentStatus.Posted)
            .Select(row => new { row.Date, row.Number, row.SupplierNumber, Amount = row.Total - row.Tds, row.Id }).ToListAsync(ct);
        var notes = await db.DebitNotes.AsNoTracking().Where(row => row.PartyId == partyId && row.Date <= to && row.Status == Shared.Data.Posting.DocumentStatus.Posted)
            .Select(row => new { row.Date, row.Number, row.BillNumber, Total = row.Total - (row.Tds ?? 0), row.Id }).ToListAsync(ct);
        var payments = await db.SupplierPayments.AsNoTracking().Where(row => row.PartyId == partyId && row.Date <= to && row.Status == Shared.Data.Posting.DocumentStatus.Posted)
            .Select(row => new { row.Date, row.Number, row.Reference, Amount = row.Amount + row.Discount, row.Id }).ToListAsync(ct);
        var openings = await db.OpeningBills.AsNoTracking()
            .Where(row => row.PartyId == partyId && row.Date <= to && row.Status == OpeningBillStatus.Posted && (row.Kind == OpeningBillKind.SupplierBill || row.Kind == OpeningBillKind.SupplierAdvance))
            .Select(row => new { row.Id, row.Date, row.Number, Amount = row.Kind == OpeningBillKind.SupplierBill ? row.Amount : -row.Amount }).ToListAsync(ct);
        return
        [
            .. openings.Select(row => new StatementRow(row.Date, new(nameof(OpeningBill), row.Id, row.Number), "Opening balance", Math.Max(0, row.Amount), Math.Max(0, -row.Amount), 0, null)),
            .. bills.Select(row => new StatementRow(row.Date, new(nameof(PurchaseBill), row.Id, row.Number), row.SupplierNumber, row.Amount, 0, 0, $"/purchasing/bills/{row.Id}"))
                .Concat(notes.Select(row => new StatementRow(row.Date, new(nameof(DebitNote), row.Id, row.Number), row.BillNumber, 0, row.Total, 0, $"/purchasing/debit-notes/{row.Id}")))
                .Concat(payments.Where(row => row.Amount > 0).Select(row => new StatementRow(row.Date, new(nameof(SupplierPayment), row.Id, row.Number), row.Reference, 0, row.Amount, 0, $"/purchasing/payments/{row.Id}")))
                .OrderBy(row => row.Date).ThenBy(row => row.Number, StringComparer.Ordinal),
        ];
    }
}
