using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Drafts;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Invoices;

/// <summary>Reads what the masters say about a draft, inside the tenant: an id of another tenant is simply not found.</summary>
public sealed class InvoiceFactsReader(Books books)
{
    /// <summary>The facts that do not depend on what is typed: supplier, rates, closed books.</summary>
    public async Task<InvoiceFacts> ReadFrameAsync(ErpDbContext db, CancellationToken ct) => new()
    {
        Supplier = ToFacts(await db.BusinessProfiles.AsNoTracking().SingleAsync(ct)),
        Rates = await ReadRatesAsync(db, ct),
        ClosedThrough = await books.ClosedThroughAsync(db, ct),
    };

    /// <summary>Everything about this draft.</summary>
    public async Task<InvoiceFacts> ReadAsync(ErpDbContext db, InvoiceDraft draft, CancellationToken ct)
    {
        var frame = await ReadFrameAsync(db, ct);
        var itemIds = draft.Lines.Select(line => line.ItemId).OfType<Guid>().Distinct().ToList();
        return frame with
        {
            Party = draft.PartyId is { } partyId ? await ReadPartyAsync(db, partyId, ct) : null,
            Items = await ReadItemsAsync(db, itemIds, ct),
        };
    }

    public async Task<PartyFacts?> ReadPartyAsync(ErpDbContext db, Guid id, CancellationToken ct) =>
        await db.Parties.AsNoTracking().FirstOrDefaultAsync(party => party.Id == id, ct) is { } party ? ToFacts(party) : null;

    public async Task<IReadOnlyDictionary<Guid, ItemFacts>> ReadItemsAsync(ErpDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, ItemFacts>();
        var rates = (await db.ItemTaxRates.AsNoTracking().Where(rate => ids.Contains(rate.ItemId)).ToListAsync(ct)).ToLookup(rate => rate.ItemId);
        var items = await db.Items.AsNoTracking().Where(item => ids.Contains(item.Id)).ToListAsync(ct);
        return items.ToDictionary(item => item.Id, item => new ItemFacts
        {
            Id = item.Id,
            Code = item.Code,
            Name = item.Name,
            IsService = item.Kind is Catalog.Items.ItemKind.Service,
            HsnSac = item.HsnSac,
            Unit = item.Unit,
            SalePrice = item.SalePrice,
            PriceIncludesTax = item.PriceIncludesTax,
            IsActive = item.IsActive,
            Rates = [.. rates[item.Id].Select(rate => new DatedRate(rate.From, rate.TaxRateId))],
        });
    }

    private static async Task<IReadOnlyDictionary<Guid, RateFacts>> ReadRatesAsync(ErpDbContext db, CancellationToken ct) =>
        await db.TaxRates.AsNoTracking().Select(rate => new RateFacts
        {
            Id = rate.Id,
            Name = rate.Name,
            Treatment = rate.Treatment,
            Rate = rate.Rate,
            CessRate = rate.CessRate,
            CessPerUnit = rate.CessPerUnit,
            From = rate.From,
            To = rate.To,
        }).ToDictionaryAsync(rate => rate.Id, ct);

    private static SupplierFacts ToFacts(BusinessProfile profile) => new()
    {
        Name = profile.LegalName,
        TradeName = profile.TradeName,
        Gstin = profile.Gstin,
        Scheme = profile.Scheme,
        StateCode = profile.StateCode,
        AddressLines = Lines(profile.AddressLine1, profile.AddressLine2, $"{profile.City} {profile.Pincode}"),
        Phone = profile.Phone,
        Email = profile.Email,
        UpiId = profile.UpiId,
        BankName = profile.BankName,
        BankAccountNumber = profile.BankAccountNumber,
        Ifsc = profile.Ifsc,
        Terms = profile.InvoiceTerms,
        RoundsToRupee = profile.RoundsToRupee,
        TurnoverAboveFiveCrore = profile.TurnoverAboveFiveCrore,
    };

    public static PartyFacts ToFacts(Party party) => new()
    {
        Id = party.Id,
        Name = party.Name,
        IsCustomer = party.IsCustomer,
        IsActive = party.IsActive,
        GstKind = party.GstKind,
        Gstin = party.Gstin,
        StateCode = party.StateCode,
        AddressLines = Lines(party.AddressLine1, party.AddressLine2, $"{party.City} {party.Pincode}"),
        CreditDays = party.CreditDays,
    };

    private static List<string> Lines(params IEnumerable<string> lines) => [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0)];
}
