using System.Linq.Expressions;
using ErpWeb.Identity.Contracts;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Parties;

/// <summary>Reads parties for the list, the form and the export.</summary>
public sealed class PartyQueries(TenantDb tenantDb, IPartyBalances balances, MemberNamesReader members)
{
    private static readonly Dictionary<string, Expression<Func<Party, object>>> Columns = new()
    {
        ["name"] = party => party.Name,
        ["city"] = party => party.City,
    };

    /// <summary>One page by name. The total is counted for the first page only.</summary>
    public async Task<PageOf<PartyRow>> PageAsync(PartyFilter filter, string? cursor = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PartiesPermissions.PartyView, ct);
        var parties = Filtered(db, filter);
        var total = cursor is null ? await parties.CountAsync(ct) : (int?)null;
        var (chosen, shown) = (parties.Sorted(filter.Sort, Columns), ListOrder.Shown(cursor));
        var rows = await (chosen?.ThenBy(party => party.Id).Skip(shown).Take(size + 1) ?? After(parties, cursor, size + 1))
            .Select(party => new PartyRow(
                party.Id, party.Name, party.IsCustomer, party.IsSupplier, party.GstKind, party.Gstin, party.StateCode, party.City, party.Phone, party.IsActive, 0)
            { Country = party.Country })
            .ToListAsync(ct);
        var page = rows.Take(size).ToList();
        // What a customer owes altogether is about everybody's invoices.
        var dues = db.OwnRecordsOf is not null ? new Dictionary<Guid, decimal>() : await balances.OfAsync(db, [.. page.Where(row => row.IsCustomer).Select(row => row.Id)], ct);
        var next = rows.Count <= size ? null : chosen is null ? new NameCursor(page[^1].Name, page[^1].Id).ToString() : ListOrder.After(shown + size);
        return new([.. page.Select(row => row with { Due = dues.GetValueOrDefault(row.Id) })], next, total);
    }

    /// <summary>The same with everything that is known of each party, for the export.</summary>
    public async Task<PageOf<PartyChoice>> ChoicesAsync(PartyFilter filter, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PartiesPermissions.PartyView, ct);
        var rows = await After(Filtered(db, filter), cursor, size + 1).Select(PartyReader.Choice).ToListAsync(ct);
        var page = rows.Take(size).ToList();
        return new(page, rows.Count > size ? new NameCursor(page[^1].Name, page[^1].Id).ToString() : null, null);
    }

    /// <summary>The delivery addresses of some parties, by party.</summary>
    public async Task<ILookup<Guid, PartyAddressDraft>> AddressesAsync(IEnumerable<Guid> parties, CancellationToken ct = default)
    {
        var ids = parties.ToList();
        await using var db = await tenantDb.OpenAsync(PartiesPermissions.PartyView, ct);
        var addresses = ids.Count == 0 ? [] : await db.PartyAddresses.AsNoTracking().Where(address => ids.Contains(address.PartyId)).OrderBy(address => address.Label).ToListAsync(ct);
        return addresses.ToLookup(address => address.PartyId, ToDraft);
    }

    /// <summary>Who may be a customer's salesperson.</summary>
    public async Task<IReadOnlyList<MemberName>> SalespeopleAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PartiesPermissions.PartyEdit, ct);
        return await members.ActiveAsync(db, ct);
    }

    /// <summary>An empty form; most parties are in the business's own state.</summary>
    public async Task<PartyDraft> NewAsync(PartyRole role, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PartiesPermissions.PartyEdit, ct);
        var ownState = await OwnStateAsync(db, ct);
        return new() { IsCustomer = role is PartyRole.Customer, IsSupplier = role is PartyRole.Supplier, StateCode = ownState };
    }

    /// <summary>The party as the form edits it; null when the tenant has no such party.</summary>
    public async Task<PartyDraft?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PartiesPermissions.PartyView, ct);
        var party = await db.Parties.AsNoTracking().SingleOrDefaultAsync(party => party.Id == id, ct);
        if (party is null)
            return null;
        var addresses = await db.PartyAddresses.AsNoTracking()
            .Where(address => address.PartyId == id)
            .OrderBy(address => address.Label)
            .ToListAsync(ct);
        return ToDraft(party, addresses);
    }

    internal static PartyDraft ToDraft(Party party, IEnumerable<PartyAddress> addresses) => new()
    {
        Id = party.Id,
        Version = party.Version,
        IsStored = true,
        Name = party.Name,
        IsCustomer = party.IsCustomer,
        IsSupplier = party.IsSupplier,
        GstKind = party.GstKind,
        Gstin = party.Gstin,
        StateCode = party.StateCode,
        AddressLine1 = party.AddressLine1,
        AddressLine2 = party.AddressLine2,
        City = party.City,
        Pincode = party.Pincode,
        Country = party.Country,
        Phone = party.Phone,
        Email = party.Email,
        CreditDays = party.CreditDays,
        Currency = party.Currency,
        Msme = party.Msme,
        SalespersonId = party.SalespersonId,
        IsActive = party.IsActive,
        DeliveryAddresses = [.. addresses.Select(ToDraft)],
    };

    private static PartyAddressDraft ToDraft(PartyAddress address) => new()
    {
        Id = address.Id,
        Label = address.Label,
        AddressLine1 = address.AddressLine1,
        AddressLine2 = address.AddressLine2,
        City = address.City,
        Pincode = address.Pincode,
        StateCode = address.StateCode,
    };

    private static IQueryable<Party> Filtered(ErpDbContext db, PartyFilter filter)
    {
        var parties = db.Parties.AsNoTracking();
        if (filter.Role is PartyRole.Customer)
            parties = parties.Where(party => party.IsCustomer);
        if (filter.Role is PartyRole.Supplier)
            parties = parties.Where(party => party.IsSupplier);
        if (filter.IsActive is { } isActive)
            parties = parties.Where(party => party.IsActive == isActive);
        foreach (var word in SearchWords.Of(filter.Search))
            parties = parties.Where(party => party.SearchText.Contains(word));
        return parties;
    }

    private static IQueryable<Party> After(IQueryable<Party> parties, string? cursor, int take)
    {
        if (NameCursor.Parse(cursor) is { } after)
            parties = parties.Where(party => string.Compare(party.Name, after.Name) > 0 || (party.Name == after.Name && party.Id > after.Id));
        return parties.OrderBy(party => party.Name).ThenBy(party => party.Id).Take(take);
    }

    /// <summary>The state of the business itself, which a new party usually shares.</summary>
    internal static Task<string> OwnStateAsync(ErpDbContext db, CancellationToken ct) =>
        db.BusinessProfiles.Select(profile => profile.StateCode).SingleAsync(ct);
}
