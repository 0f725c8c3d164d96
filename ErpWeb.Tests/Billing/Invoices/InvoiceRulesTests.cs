using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tests.Billing.Invoices;

public sealed class InvoiceRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly Guid Item = Guid.CreateVersion7(), Gst12 = Guid.CreateVersion7(), Gst18 = Guid.CreateVersion7(), Customer = Guid.CreateVersion7();

    [Fact]
    public void Valid_Draft_BreaksNoRule() => Assert.Empty(Check(Draft(), Facts()));

    [Theory]
    [InlineData(-1, "Lines[0].Quantity")]
    [InlineData(0, "Lines[0].Quantity")]
    public void Quantity_NotAboveZero_IsRefusedAtTheField(int quantity, string field) =>
        Assert.Contains(Check(Draft(draft => draft.Lines[0].Quantity = quantity), Facts()), error => error.Field == field);

    [Fact]
    public void Price_LargerThanAnythingSold_IsRefusedAndDoesNotOverflow() =>
        Assert.Contains(Check(Draft(draft => draft.Lines[0].UnitPrice = decimal.MaxValue), Facts()), error => error is { Code: "billing.line.price", Field: "Lines[0].UnitPrice" });

    [Fact]
    public void Rate_ThatHasEnded_NamesItsLastDay() =>
        Assert.Contains(
            Check(Draft(draft => draft.Lines[0].TaxRateId = Gst12), Facts()),
            error => error is { Code: "billing.line.rate_expired", Field: "Lines[0].TaxRateId" } && error.Message.Contains("21-09-2025"));

    [Fact]
    public void Rate_OfTheItem_IsTheOneOfTheInvoicesDate()
    {
        var facts = Facts(rates: [new(new(2017, 7, 1), Gst12), new(new(2025, 9, 22), Gst18)]);
        Assert.Equal(12m, InvoiceCalculator.RateOf(Draft().Lines[0], facts, new(2025, 9, 21))?.Rate);
        Assert.Equal(18m, InvoiceCalculator.RateOf(Draft().Lines[0], facts, new(2025, 9, 22))?.Rate);
    }

    [Fact]
    public void Gstin_OfAnotherState_IsRefusedAtTheCustomer() =>
        Assert.Contains(
            Check(Draft(), Facts(party => party with { Gstin = "29AAPFU0939F1ZR" })),
            error => error is { Code: "billing.invoice.party_gstin_state", Field: "PartyId" } && error.Message.Contains("Karnataka") && error.Message.Contains("Maharashtra"));

    [Fact]
    public void Date_InTheFuture_IsRefused() =>
        Assert.Contains(Check(Draft(draft => draft.Date = Today.AddDays(1)), Facts()), error => error.Code == "billing.invoice.date_in_future");

    [Fact]
    public void Date_InClosedBooks_IsRefused() =>
        Assert.Contains(
            Check(Draft(draft => draft.Date = new(2025, 3, 31)), Facts() with { ClosedThrough = new(2025, 3, 31) }),
            error => error is { Code: "accounting.books.closed", Field: "Date" });

    [Fact]
    public void Composition_AcrossStates_IsRefused()
    {
        var facts = Facts(party => party with { StateCode = "29", Gstin = "29AAPFU0939F1ZR" });
        facts = facts with { Supplier = facts.Supplier with { Scheme = TaxpayerScheme.Composition } };
        Assert.Contains(Check(Draft(), facts), error => error.Code == "billing.invoice.composition_inter_state");
    }

    [Fact]
    public void Hsn_TooShortForTheTurnover_IsRefused()
    {
        var facts = Facts();
        facts = facts with { Supplier = facts.Supplier with { TurnoverAboveFiveCrore = true } };
        Assert.Contains(Check(Draft(), facts), error => error.Code == "billing.line.hsn_too_short");
    }

    [Theory]
    [InlineData(49_999.99, false)]
    [InlineData(50_000, true)]
    public void Consumer_WithoutAddress_MayBuyForLessThanFiftyThousand(double price, bool isRefused)
    {
        var facts = Facts(party => party with { GstKind = PartyGstKind.Unregistered, Gstin = "", AddressLines = [] });
        var errors = Check(Draft(draft => draft.Lines[0] = new() { ItemId = Item, Quantity = 1, UnitPrice = (decimal)price }), facts);
        Assert.Equal(isRefused, errors.Exists(error => error.Code == "billing.invoice.buyer_address"));
    }

    [Fact]
    public void Draft_WithoutAnything_NamesDateCustomerAndLines() =>
        Assert.Equal(
            ["Date", "PartyId", "Lines"],
            Check(new InvoiceDraft(), Facts() with { Party = null }).Select(error => error.Field));

    private static List<Error> Check(InvoiceDraft draft, InvoiceFacts facts) =>
        InvoiceRules.Check(draft, facts, InvoiceCalculator.Calculate(draft, facts, Today), Today);

    private static InvoiceDraft Draft(Action<InvoiceDraft>? change = null)
    {
        var draft = new InvoiceDraft { Date = Today, PartyId = Customer, Lines = [new() { ItemId = Item, Quantity = 2, UnitPrice = 100m }] };
        change?.Invoke(draft);
        return draft;
    }

    private static InvoiceFacts Facts(Func<PartyFacts, PartyFacts>? party = null, IReadOnlyList<DatedRate>? rates = null)
    {
        var customer = new PartyFacts { Id = Customer, Name = "Kiran Electricals", IsCustomer = true, IsActive = true, GstKind = PartyGstKind.Regular, Gstin = "27AAPFU0939F1ZV", StateCode = "27", AddressLines = ["Pune"] };
        return new()
        {
            Supplier = new() { Name = "Asha Traders", Gstin = "27AAPFU0939F1ZV", StateCode = "27" },
            Party = party is null ? customer : party(customer),
            Items = new Dictionary<Guid, ItemFacts>
            {
                [Item] = new() { Id = Item, Code = "B1", Name = "Bottle", HsnSac = "7323", Unit = "NOS", IsActive = true, Rates = rates ?? [new(new(2017, 7, 1), Gst18)] },
            },
            Rates = new Dictionary<Guid, RateFacts>
            {
                [Gst12] = new() { Id = Gst12, Name = "GST 12%", Rate = 12, From = new(2017, 7, 1), To = new(2025, 9, 21) },
                [Gst18] = new() { Id = Gst18, Name = "GST 18%", Rate = 18, From = new(2017, 7, 1) },
            },
        };
    }
}
