using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Prices.Contracts;
using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Drafts.Editing;

/// <summary>Reads what the editor needs to know: everything once when a draft is opened, then only what is picked. Typing asks nothing.</summary>
public sealed class InvoiceEditing(TenantDb tenantDb, TenantContext tenant, InvoiceFactsReader reader, MemberNamesReader members, ForeignLedger foreign, PriceReader prices, LastPriceReader lastPrices)
{
    /// <summary>Who sees his own documents only sells for himself.</summary>
    public Guid? OwnSalesperson => tenant.Rights.OwnRecordsOnly ? tenant.Actor.UserId : null;

    public async Task<InvoiceFacts> ReadAsync(InvoiceDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceEdit, ct);
        return await reader.ReadAsync(db, draft, ct);
    }

    /// <summary>The facts with another customer; with none when the id is null or unknown.</summary>
    public async Task<InvoiceFacts> WithPartyAsync(InvoiceFacts facts, Guid? partyId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceEdit, ct);
        return facts with { Party = partyId is { } id ? await reader.ReadPartyAsync(db, id, ct) : null };
    }

    /// <summary>The facts with one more item, or with the item as it is now.</summary>
    public async Task<InvoiceFacts> WithItemAsync(InvoiceFacts facts, Guid itemId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceEdit, ct);
        var read = await reader.ReadItemsAsync(db, [itemId], ct);
        return facts with { Items = facts.Items.Where(known => known.Key != itemId).Concat(read).ToDictionary() };
    }

    /// <summary>The prices for the draft's customer and items on a day.</summary>
    /// <param name="known">What was read for the draft before.</param>
    public async Task<DraftPrices> PricesAsync(InvoiceDraft draft, DateOnly date, DraftPrices known, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceEdit, ct);
        List<Guid> ids = [.. draft.Lines.Select(line => line.ItemId).OfType<Guid>().Distinct()];
        var isSame = known.PartyId == draft.PartyId && known.Date == date;
        return new(
            draft.PartyId, date, await prices.ReadAsync(db, draft.PartyId, null, ids, date, ct),
            draft.PartyId is { } party ? await lastPrices.ReadAsync(db, party, ids, isSame ? known.Last : null, date, ct) : DraftPrices.None.Last);
    }

    /// <summary>Whether the draft has got its number.</summary>
    public async Task<bool> IsPostedAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceEdit, ct);
        return await db.Invoices.AnyAsync(invoice => invoice.Id == id, ct) || await db.SalesPapers.AnyAsync(paper => paper.Id == id, ct);
    }

    /// <summary>The rate of a currency on a day; null when none was entered.</summary>
    public async Task<decimal?> RateAsync(string currency, DateOnly date, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceEdit, ct);
        return await foreign.RateAsync(db, currency, date, ct);
    }

    /// <summary>Whose sale it may be.</summary>
    public async Task<IReadOnlyList<MemberName>> SalespeopleAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceEdit, ct);
        return await members.ActiveAsync(db, ct);
    }
}
