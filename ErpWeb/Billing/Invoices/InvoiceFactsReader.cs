using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Papers;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Credit.Contracts;
using ErpWeb.Identity.Contracts;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Invoices;

/// <summary>Reads what the masters say about a draft, inside the tenant: an id of another tenant is simply not found.</summary>
public sealed class InvoiceFactsReader(Books books, RememberedFacts remembered, SalesProgress progress, MemberNamesReader members)
{
    /// <summary>The facts that do not depend on what is typed: supplier, rates, closed books.</summary>
    public async Task<InvoiceFacts> ReadFrameAsync(ErpDbContext db, CancellationToken ct)
    {
        var supplier = ToFacts(await db.BusinessProfiles.AsNoTracking().SingleAsync(ct)) with
        {
            Look = (await db.InvoiceTemplates.AsNoTracking().SingleOrDefaultAsync(ct))?.ToLook() ?? new(),
        };
        var registrations = await db.Registrations.AsNoTracking().ToListAsync(ct);
        return For(db, new()
        {
            Supplier = supplier,
            Registrations = registrations.ToDictionary(row => row.Id, row => supplier with { Gstin = row.Gstin, StateCode = row.StateCode, AddressLines = Lines(row.Address.Split('\n')) }),
            Rates = await ReadRatesAsync(db, ct),
            Closed = await books.ReadAsync(db, ct),
        });
    }

    /// <summary>Everything about this draft; what is remembered of unchanged masters is not read again.</summary>
    public async Task<InvoiceFacts> ReadAsync(ErpDbContext db, InvoiceDraft draft, CancellationToken ct)
    {
        var known = remembered.Of(db.TenantId, await Masters.VersionAsync(db, ct));
        var frame = known.Frame ??= await ReadFrameAsync(db, ct);
        return For(db, frame) with
        {
            Party = draft.PartyId is { } partyId ? await RecallPartyAsync(db, known, partyId, ct) : null,
            Items = await RecallItemsAsync(db, known, [.. draft.Lines.Select(line => line.ItemId).OfType<Guid>().Distinct()], ct),
            PaperLines = await progress.ReadAsync(db, [.. draft.Lines.Select(line => line.PaperLineId).OfType<Guid>().Distinct()], ct),
            Salesperson = draft.SalespersonId is { } salespersonId ? await RecallSalespersonAsync(db, known, salespersonId, ct) : null,
        };
    }

    // What is remembered serves everybody; who may post into closed days is asked anew each time.
    private static InvoiceFacts For(ErpDbContext db, InvoiceFacts facts) =>
        facts with { ClosedThrough = facts.Closed.ClosedThrough(BookArea.Sales, db.Actor.UserId, db.Clock.GetUtcNow().UtcDateTime) };

    private async Task<PartyFacts?> RecallPartyAsync(ErpDbContext db, TenantFacts known, Guid id, CancellationToken ct)
    {
        if (known.Party(id) is { } party)
            return party;
        var read = await ReadPartyAsync(db, id, ct);
        if (read is not null)
            known.Remember(read);
        return read;
    }

    private async Task<SalespersonFacts?> RecallSalespersonAsync(ErpDbContext db, TenantFacts known, Guid id, CancellationToken ct)
    {
        if (known.Salesperson(id) is { } salesperson)
            return salesperson;
        if (await members.FindAsync(db, id, ct) is not { } name)
            return null;
        known.Remember(salesperson = new(id, name));
        return salesperson;
    }

    private async Task<IReadOnlyDictionary<Guid, ItemFacts>> RecallItemsAsync(ErpDbContext db, TenantFacts known, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var items = ids.Select(known.Item).OfType<ItemFacts>().ToDictionary(item => item.Id);
        var missing = await ReadItemsAsync(db, [.. ids.Where(id => !items.ContainsKey(id))], ct);
        foreach (var item in missing.Values)
        {
            known.Remember(item);
            items[item.Id] = item;
        }
        return items;
    }

    public async Task<PartyFacts?> ReadPartyAsync(ErpDbContext db, Guid id, CancellationToken ct) =>
        await db.Parties.AsNoTracking().FirstOrDefaultAsync(party => party.Id == id, ct) is { } party
            ? ToFacts(party) with { IsUnlimited = !await CreditGate.HasTermsAsync(db, id, ct) }
            : null;

    public async Task<IReadOnlyDictionary<Guid, ItemFacts>> ReadItemsAsync(ErpDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, ItemFacts>();
        var rows = await (
            from item in db.Items.AsNoTracking()
            where ids.Contains(item.Id)
            join rate in db.ItemTaxRates on new { item.TenantId, item.Id } equals new { rate.TenantId, Id = rate.ItemId } into rates
            from rate in rates.DefaultIfEmpty()
            select new { Item = item, RateFrom = (DateOnly?)rate!.From, RateId = (Guid?)rate.TaxRateId }).ToListAsync(ct);
        var units = await ItemPartsReader.UnitsAsync(db, ids, ct);
        var parts = await ItemPartsReader.PartsAsync(db, [.. rows.Where(row => row.Item.Form is ItemForm.Kit).Select(row => row.Item.Id).Distinct()], ct);
        return rows.GroupBy(row => row.Item.Id).ToDictionary(
            item => item.Key,
            item => ToFacts(item.First().Item, [.. item.Where(row => row.RateId is not null).Select(row => new DatedRate(row.RateFrom!.Value, row.RateId!.Value))]) with
            {
                Units = [.. units[item.Key]],
                Parts = [.. parts[item.Key].Select(part => new PartFacts(part.ItemId, part.Name, part.Tracking, part.Quantity))],
            });
    }

    private static ItemFacts ToFacts(Item item, IReadOnlyList<DatedRate> rates) => new()
    {
        Id = item.Id,
        Code = item.Code,
        Tracking = item.Tracking,
        Form = item.Form,
        Name = item.Name,
        IsService = item.Kind is ItemKind.Service,
        HsnSac = item.HsnSac,
        Unit = item.Unit,
        SalePrice = item.SalePrice,
        PriceIncludesTax = item.PriceIncludesTax,
        IsActive = item.IsActive,
        Rates = rates,
    };

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
        Iec = profile.Iec.Length > 0 ? profile.Iec : null,
        LutNumber = profile.LutNumber.Length > 0 ? profile.LutNumber : null,
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
        AddressLines = Lines(party.AddressLine1, party.AddressLine2, $"{party.City} {party.Pincode}", party.Country),
        CreditDays = party.CreditDays,
        Currency = party.Currency,
        SalespersonId = party.SalespersonId,
    };

    private static List<string> Lines(params IEnumerable<string> lines) => [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0)];
}
