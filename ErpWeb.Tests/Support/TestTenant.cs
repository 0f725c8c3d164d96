using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.TaxRates;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Tests.Support;

/// <summary>A tenant made by <see cref="TestTenants"/>.</summary>
public sealed record TestTenant(TestDatabase Database, Guid Id, string Name, string StateCode, Guid OwnerRoleId, IReadOnlyList<TaxRate> TaxRates)
{
    /// <summary>Who does things in tests, unless told otherwise.</summary>
    public static Actor Clerk { get; } = new(Guid.Parse("0197aaaa-0000-7000-8000-000000000001"), "Meena", "test");

    /// <summary>The tenant's rate of that percentage, in force or ended.</summary>
    public TaxRate Taxed(decimal percent) => TaxRates.Single(rate => rate.Treatment is TaxTreatment.Taxable && rate.Rate == percent);

    public TaxRate Untaxed(TaxTreatment treatment) => TaxRates.Single(rate => rate.Treatment == treatment);

    /// <summary>Saves the item, taxed at 18 % since the beginning of GST.</summary>
    public Task<Item> AddAsync(ItemBuilder item) => AddAsync(item, Taxed(18));

    public async Task<Item> AddAsync(ItemBuilder item, TaxRate rate)
    {
        var saved = item.Build();
        await Database.SaveAsync(Id, saved, new ItemTaxRate { Id = Ids.New(), ItemId = saved.Id, From = new(2017, 7, 1), TaxRateId = rate.Id });
        return saved;
    }

    public async Task<Party> AddAsync(PartyBuilder party)
    {
        var saved = party.Build();
        await Database.SaveAsync(Id, saved);
        return saved;
    }
}
