using ErpWeb.Catalog.Items;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Tests.Support;

public static class An
{
    public static ItemBuilder Item() => new();
}

public static class A
{
    public static PartyBuilder Party() => new();
}

/// <summary>Goods at 100 rupees that may be sold as they are; each item has a code of its own.</summary>
public sealed class ItemBuilder
{
    private static int _count;

    private readonly Item _item = new()
    {
        Id = Ids.New(),
        Code = $"IT-{Interlocked.Increment(ref _count):0000}",
        Name = "Steel bottle",
        HsnSac = "732393",
        Unit = "NOS",
        SalePrice = 100m,
    };

    public ItemBuilder Code(string code) => With(item => item.Code = code);

    public ItemBuilder Named(string name) => With(item => item.Name = name);

    public ItemBuilder Price(decimal price) => With(item => item.SalePrice = price);

    public ItemBuilder PriceWithTax(decimal price) => With(item => (item.SalePrice, item.PriceIncludesTax) = (price, true));

    public ItemBuilder Service(string sac = "998713") => With(item => (item.Kind, item.HsnSac) = (ItemKind.Service, sac));

    public ItemBuilder With(Action<Item> change)
    {
        change(_item);
        return this;
    }

    public Item Build()
    {
        _item.SearchText = $"{_item.Code} {_item.Name} {_item.Barcode} {_item.HsnSac}".ToLowerInvariant();
        return _item;
    }
}

/// <summary>A registered customer in Maharashtra who pays at once.</summary>
public sealed class PartyBuilder
{
    private readonly Party _party = new()
    {
        Id = Ids.New(),
        Name = "Kiran Electricals",
        IsCustomer = true,
        GstKind = PartyGstKind.Regular,
        Gstin = TestTenants.GstinOf("27"),
        StateCode = "27",
        AddressLine1 = "4 Station Road",
        City = "Pune",
        Pincode = "411001",
        Phone = "9876543210",
    };

    public PartyBuilder Named(string name) => With(party => party.Name = name);

    /// <summary>Moves the party, with its GSTIN if it has one, to the state.</summary>
    public PartyBuilder InState(string stateCode) => With(party =>
        (party.StateCode, party.Gstin) = (stateCode, party.Gstin.Length > 0 ? TestTenants.GstinOf(stateCode) : ""));

    public PartyBuilder Consumer() => With(party => (party.GstKind, party.Gstin) = (PartyGstKind.Unregistered, ""));

    public PartyBuilder Kind(PartyGstKind kind) => With(party => party.GstKind = kind);

    public PartyBuilder CreditDays(int days) => With(party => party.CreditDays = days);

    public PartyBuilder With(Action<Party> change)
    {
        change(_party);
        return this;
    }

    public Party Build()
    {
        _party.SearchText = $"{_party.Name} {_party.Gstin} {_party.Phone} {_party.City}".ToLowerInvariant();
        return _party;
    }
}
