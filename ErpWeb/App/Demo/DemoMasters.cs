using ErpWeb.Accounting.Periods;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.TaxRates;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.App.Demo;

/// <summary>Fills in the business itself, its items and its parties.</summary>
internal static class DemoMasters
{
    private static readonly DateOnly Reform = new(2025, 9, 22);

    public static async Task WriteAsync(ErpDbContext db, DemoBusiness business, DemoNames names, Random random, IReadOnlyList<SalespersonFacts> people, CancellationToken ct)
    {
        await DescribeAsync(db, business, ct);
        var rates = await db.TaxRates.ToListAsync(ct);
        foreach (var item in business.Items.SelectMany((item, index) => Drafts(item, index, rates)))
            ItemWriting.Add(db, item, withCost: true);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var count = 0; count < business.Customers + business.Suppliers; count++)
        {
            var party = NewParty(business, names, random, taken, isCustomer: count < business.Customers);
            party.SalespersonId = party.IsCustomer ? people[count % people.Count].Id : null;
            PartyWriting.Add(db, party);
        }
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Closes the first of the two years, as an accountant would have by now.</summary>
    public static async Task CloseAsync(ErpDbContext db, DateOnly today, CancellationToken ct)
    {
        var begin = FinancialYear.From(today).First.AddYears(-1);
        db.BookLocks.Add(new BookLock { BeginsOn = begin, ClosedThrough = begin.AddDays(-1) });
        await db.SaveChangesAsync(ct);
    }

    private static async Task DescribeAsync(ErpDbContext db, DemoBusiness business, CancellationToken ct)
    {
        var profile = await db.BusinessProfiles.SingleAsync(ct);
        profile.LegalName = business.LegalName;
        profile.TradeName = business.Name;
        profile.AddressLine1 = business.AddressLine1;
        profile.AddressLine2 = business.AddressLine2;
        profile.City = business.City;
        profile.Pincode = business.Pincode;
        profile.Phone = business.Phone;
        profile.Email = business.Email.Replace("owner@", "accounts@");
        profile.UpiId = business.UpiId;
        profile.BankName = business.BankName;
        profile.BankAccountNumber = "5020" + business.Pincode + "1187";
        profile.Ifsc = "DEMO0" + business.Pincode;
        profile.InvoiceTerms = business.Terms;
        var branding = await db.Brandings.SingleAsync(ct);
        branding.PrimaryColor = business.Color;
        branding.Logo = DemoLogo.Read(business.Logo);
        branding.LogoContentType = "image/png";
    }

    private static IEnumerable<ItemDraft> Drafts(DemoItem item, int index, IReadOnlyList<TaxRate> rates) =>
        item.Sizes.Select((size, step) => new ItemDraft
        {
            Code = $"{item.Code}-{step + 1:00}",
            Name = $"{item.Name}, {size}",
            Kind = item.IsService ? ItemKind.Service : ItemKind.Goods,
            HsnSac = item.HsnSac,
            Unit = item.Unit,
            SalePrice = Rounding.Rupee(item.Price * (1 + 0.35m * step)),
            PriceIncludesTax = item.IsMrp,
            PurchasePrice = item.IsService ? null : Rounding.Money(item.Price * (1 + 0.35m * step) * 0.72m),
            Barcode = item.IsService ? "" : $"890{2000 + index:0000}{100_000 + step:000000}",
            Rates = [.. RatesOf(item, rates)],
        });

    private static IEnumerable<ItemRateDraft> RatesOf(DemoItem item, IReadOnlyList<TaxRate> rates)
    {
        yield return new() { TaxRateId = Find(rates, item.IsExempt ? TaxTreatment.Exempt : TaxTreatment.Taxable, item.Rate) };
        if (item.RateSince2025 is { } since)
            yield return new() { From = Reform, TaxRateId = Find(rates, since == 0 ? TaxTreatment.NilRated : TaxTreatment.Taxable, since) };
    }

    private static Guid Find(IReadOnlyList<TaxRate> rates, TaxTreatment treatment, decimal rate) =>
        rates.First(candidate => candidate.Treatment == treatment && candidate.Rate == rate).Id;

    private static PartyDraft NewParty(DemoBusiness business, DemoNames names, Random random, HashSet<string> taken, bool isCustomer)
    {
        var isConsumer = isCustomer && random.Next(100) < business.ConsumerShare;
        string name;
        do
        {
            name = isConsumer ? names.Person() : names.Firm();
        }
        while (!taken.Add(name));
        var (state, city, pincode) = names.Place(business.StateCode);
        return new()
        {
            Name = name,
            IsCustomer = isCustomer,
            IsSupplier = !isCustomer || random.Next(20) == 0,
            GstKind = isConsumer ? PartyGstKind.Unregistered : PartyGstKind.Regular,
            Gstin = isConsumer ? "" : names.NewGstin(state),
            StateCode = state,
            AddressLine1 = names.Street(),
            City = city,
            Pincode = pincode,
            Phone = names.Mobile(),
            CreditDays = isConsumer ? 0 : names.Any([0, 7, 15, 30, 45]),
        };
    }
}
