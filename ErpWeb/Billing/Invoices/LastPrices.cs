using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Invoices;

/// <summary>What a customer paid for an item last time, INR per unit.</summary>
public sealed record LastPrice(decimal UnitPrice, DateOnly Date);

/// <summary>Reads it in the caller's context.</summary>
public sealed class LastPriceReader
{
    private const int Days = 365;

    /// <param name="known">What was read for this customer before, also of items he never bought.</param>
    public async Task<IReadOnlyDictionary<Guid, LastPrice?>> ReadAsync(
        ErpDbContext db, Guid partyId, IReadOnlyCollection<Guid> itemIds, IReadOnlyDictionary<Guid, LastPrice?>? known, DateOnly today, CancellationToken ct)
    {
        var since = today.AddDays(-Days);
        var found = known?.ToDictionary() ?? [];
        foreach (var id in itemIds.Where(id => !found.ContainsKey(id)))
        {
            var last = await (
                from invoice in db.Invoices.AsNoTracking()
                where invoice.PartyId == partyId && invoice.Date >= since && invoice.Status == InvoiceStatus.Posted
                join line in db.InvoiceLines on new { invoice.TenantId, invoice.Id } equals new { line.TenantId, Id = line.InvoiceId }
                where line.ItemId == id
                orderby invoice.Date descending, invoice.Id descending
                select new { line.UnitPrice, invoice.Date }).FirstOrDefaultAsync(ct);
            found[id] = last is null ? null : new(last.UnitPrice, last.Date);
        }
        return found;
    }
}
