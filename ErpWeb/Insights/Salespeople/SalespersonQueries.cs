using ErpWeb.Billing;
using ErpWeb.Billing.CreditNotes;
using ErpWeb.Billing.Invoices;
using ErpWeb.Insights.Reports;
using ErpWeb.Insights.Sales;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Insights.Salespeople;

/// <summary>A customer of a salesperson. Amounts are INR with tax.</summary>
/// <param name="IsNamed">Whether he is his customer by the party's record; others only bought from him.</param>
/// <param name="Sold">His bills of the days, less what came back.</param>
/// <param name="Collected">Money that settled his bills on these days, whenever they were written.</param>
/// <param name="Due">Of his bills, now.</param>
public sealed record SalespersonCustomer(Guid PartyId, string Name, bool IsNamed, decimal Sold, decimal Collected, decimal Due);

/// <summary>What a salesperson sold and collected, by customer.</summary>
public sealed record SalespersonView(Guid Id, string Name, IReadOnlyList<SalespersonCustomer> Customers)
{
    public decimal Sold => Customers.Sum(customer => customer.Sold);

    public decimal Collected => Customers.Sum(customer => customer.Collected);

    public decimal Due => Customers.Sum(customer => customer.Due);
}

/// <summary>Reads the customers of a salesperson from the bills that name him. Who may not see what everybody sold sees himself only.</summary>
public sealed class SalespersonQueries(TenantDb tenantDb, TenantContext tenant)
{
    /// <returns>Null for a person who is nobody's salesperson here, or whom this person may not see.</returns>
    public async Task<SalespersonView?> FindAsync(Guid personId, SalesScope days, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        if (personId != tenant.Actor.UserId && (db.OwnRecordsOf is not null || !tenant.Rights.Allows(InsightsPermissions.AllSales)))
            return null;
        var (from, to) = (days.From ?? DateOnly.MinValue, days.To ?? DateOnly.MaxValue);
        var bills = db.Invoices.AsNoTracking().Where(bill => bill.Status == InvoiceStatus.Posted && bill.SalespersonId == personId);
        var notes = db.CreditNotes.AsNoTracking().Where(note => note.Status == DocumentStatus.Posted && note.SalespersonId == personId);
        var sold = await ByPartyAsync(bills.Where(bill => bill.Date >= from && bill.Date <= to).Select(bill => new Part { PartyId = bill.PartyId, Amount = bill.Total }), ct);
        var returned = await ByPartyAsync(notes.Where(note => note.Date >= from && note.Date <= to).Select(note => new Part { PartyId = note.PartyId, Amount = note.Total }), ct);
        var collected = await ByPartyAsync(
            from part in db.ReceivableSettlements.AsNoTracking()
            where part.Date >= @from && part.Date <= to && part.SourceType != nameof(CreditNote)
            join bill in bills on new { part.TenantId, Id = part.ReceivableId } equals new { bill.TenantId, bill.Id }
            select new Part { PartyId = bill.PartyId, Amount = part.Amount }, ct);
        var due = await ByPartyAsync(
            from owed in db.Receivables.AsNoTracking()
            where owed.Settled < owed.Amount
            join bill in bills on new { owed.TenantId, owed.Id } equals new { bill.TenantId, bill.Id }
            select new Part { PartyId = bill.PartyId, Amount = owed.Amount - owed.Settled }, ct);
        var named = await db.Parties.AsNoTracking().Where(party => party.SalespersonId == personId && party.IsActive).Select(party => party.Id).ToListAsync(ct);
        if (await NameAsync(db, bills, personId, ct) is not { } name)
            return null;
        List<Guid> ids = [.. named.Union(sold.Keys).Union(returned.Keys).Union(collected.Keys).Union(due.Keys)];
        var names = await NamesReader.OfAsync(db, SalesBy.Customer, ids, ct);
        return new(personId, name,
        [
            .. ids.Select(id => new SalespersonCustomer(id, names[id].Name, named.Contains(id), sold.GetValueOrDefault(id) - returned.GetValueOrDefault(id), collected.GetValueOrDefault(id), due.GetValueOrDefault(id)))
                .OrderByDescending(customer => customer.Sold).ThenByDescending(customer => customer.Due).ThenBy(customer => customer.Name, StringComparer.OrdinalIgnoreCase),
        ]);
    }

    // Who has left is known from his bills.
    private static async Task<string?> NameAsync(ErpDbContext db, IQueryable<Invoice> bills, Guid personId, CancellationToken ct) =>
        (await NamesReader.OfAsync(db, SalesBy.Salesperson, [personId], ct)).TryGetValue(personId, out var member)
            ? member.Name
            : await bills.OrderByDescending(bill => bill.Date).Select(bill => bill.SalespersonName).FirstOrDefaultAsync(ct);

    private static async Task<Dictionary<Guid, decimal>> ByPartyAsync(IQueryable<Part> parts, CancellationToken ct) =>
        await parts.GroupBy(part => part.PartyId).Select(some => new Part { PartyId = some.Key, Amount = some.Sum(part => part.Amount) }).ToDictionaryAsync(part => part.PartyId, part => part.Amount, ct);

    private sealed class Part
    {
        public Guid PartyId { get; init; }
        public decimal Amount { get; init; }
    }
}
