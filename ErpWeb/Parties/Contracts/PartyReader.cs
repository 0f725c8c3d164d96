using System.Linq.Expressions;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Parties.Contracts;

/// <summary>Parties for documents: whom to offer while typing, and whom a document is for.</summary>
public sealed class PartyReader(TenantDb tenantDb)
{
    internal static readonly Expression<Func<Party, PartyChoice>> Choice = party => new PartyChoice(
        party.Id, party.Name, party.IsCustomer, party.IsSupplier, party.GstKind, party.Gstin, party.StateCode,
        party.AddressLine1, party.AddressLine2, party.City, party.Pincode, party.Phone, party.Email, party.CreditDays, party.IsActive)
    { Country = party.Country };

    /// <summary>Active parties for what was typed: an exact GSTIN or phone first, then names that start with it.</summary>
    /// <param name="term">Part of name, GSTIN, phone or city; empty offers the first by name.</param>
    /// <param name="role">Customers or suppliers only; null for both.</param>
    public async Task<IReadOnlyList<PartyChoice>> SuggestAsync(string term, PartyRole? role = null, int take = 10, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PartiesPermissions.PartyView, ct);
        var parties = db.Parties.AsNoTracking().Where(party => party.IsActive);
        if (role is PartyRole.Customer)
            parties = parties.Where(party => party.IsCustomer);
        if (role is PartyRole.Supplier)
            parties = parties.Where(party => party.IsSupplier);
        foreach (var word in SearchWords.Of(term))
            parties = parties.Where(party => party.SearchText.Contains(word));
        var exact = PlainText.Of(term);
        var lower = exact.ToLowerInvariant();
        var gstin = exact.ToUpperInvariant();
        return await parties
            .OrderBy(party => party.Gstin == gstin || party.Phone == exact ? 0 : party.SearchText.StartsWith(lower) ? 1 : 2)
            .ThenBy(party => party.Name)
            .ThenBy(party => party.Id)
            .Take(take)
            .Select(Choice)
            .ToListAsync(ct);
    }

    /// <summary>The party, active or not; null when the tenant has none with this id.</summary>
    public async Task<PartyChoice?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PartiesPermissions.PartyView, ct);
        return await FindAsync(db, id, ct);
    }

    /// <summary>The same in the caller's transaction.</summary>
    public Task<PartyChoice?> FindAsync(ErpDbContext db, Guid id, CancellationToken ct = default) =>
        db.Parties.AsNoTracking().Where(party => party.Id == id).Select(Choice).SingleOrDefaultAsync(ct);

    /// <summary>Where the party takes delivery besides its billing address, by label.</summary>
    public async Task<IReadOnlyList<DeliveryPlace>> DeliveryPlacesAsync(Guid partyId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PartiesPermissions.PartyView, ct);
        return await db.PartyAddresses.AsNoTracking()
            .Where(address => address.PartyId == partyId)
            .OrderBy(address => address.Label)
            .Select(address => new DeliveryPlace(address.Id, address.Label, address.AddressLine1, address.AddressLine2, address.City, address.Pincode, address.StateCode))
            .ToListAsync(ct);
    }
}
