using ErpWeb.Accounting.Accounts;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.DebitNotes;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Tests.Purchasing;

/// <summary>The rules of posting against the table of the books: what each purchase debits and credits.</summary>
public sealed class BillPostingTests
{
    private static readonly DateOnly Date = new(2026, 11, 20);
    private static readonly Guid Rate = Guid.CreateVersion7();
    private static readonly Guid Goods = Guid.CreateVersion7();
    private static readonly Guid Rent = Guid.CreateVersion7();
    private static readonly Guid ReceiptLine = Guid.CreateVersion7();

    [Fact]
    public void GoodsWithTheBill_DebitTheirAccountAndInputTax() =>
        Assert.Equal("Dr GoodsReceivedNotBilled 1000, Dr InputCgst 90, Dr InputSgst 90, Cr Payables 1180", Journal(Bill(Line())));

    [Fact]
    public void GoodsFromAnotherState_BearIgst() =>
        Assert.Equal("Dr GoodsReceivedNotBilled 1000, Dr InputIgst 180, Cr Payables 1180", Journal(Bill(Line()), Facts("29")));

    [Fact]
    public void ExpenseWithTds_IsSplitBetweenSupplierAndGovernment()
    {
        var bill = Bill(new PurchaseDraftLine { AccountId = Rent, Description = "Rent", UnitPrice = 40_000, TaxRateId = Rate });
        (bill.TdsSection, bill.TdsRate) = ("194I", 10);

        Assert.Equal("Dr rent 40000, Dr InputCgst 3600, Dr InputSgst 3600, Cr Payables 43200, Cr TdsPayable 4000", Journal(bill));
    }

    [Fact]
    public void BlockedCredit_IsPartOfTheCost()
    {
        var line = Line();
        line.Blocked = BlockedCredit.PersonalUse;

        Assert.Equal("Dr GoodsReceivedNotBilled 1180, Cr Payables 1180", Journal(Bill(line)));
    }

    [Fact]
    public void CompositionBuyer_TakesNoCredit() =>
        Assert.Equal("Dr GoodsReceivedNotBilled 1180, Cr Payables 1180", Journal(Bill(Line()), Facts("27", TaxpayerScheme.Composition)));

    [Fact]
    public void ReverseCharge_OwesTheTaxToTheGovernment_AndTakesItAsCredit()
    {
        var bill = Bill(new PurchaseDraftLine { AccountId = Rent, Description = "Rent", UnitPrice = 10_000, TaxRateId = Rate });
        bill.IsReverseCharge = true;

        Assert.Equal("Dr rent 10000, Dr InputCgst 900, Dr InputSgst 900, Cr Payables 10000, Cr ReverseChargePayable 1800", Journal(bill, Facts("27", supplier: PartyGstKind.Unregistered)));
        Assert.True(BillAssembly.NeedsSelfInvoice(bill, Facts("27", supplier: PartyGstKind.Unregistered)));
        Assert.False(BillAssembly.NeedsSelfInvoice(bill, Facts("27")));
    }

    [Fact]
    public void UnregisteredSupplier_ChargesNoTax() =>
        Assert.Equal("Dr GoodsReceivedNotBilled 1000, Cr Payables 1000", Journal(Bill(Line()), Facts("27", supplier: PartyGstKind.Unregistered)));

    [Fact]
    public void RoundOff_StandsOnWhicheverSideItFalls()
    {
        Assert.Equal("Dr GoodsReceivedNotBilled 100.3, Dr InputCgst 9.03, Dr InputSgst 9.03, Cr RoundOff 0.36, Cr Payables 118", Journal(Bill(Line(1, 100.30m))));
        Assert.Equal("Dr GoodsReceivedNotBilled 100.7, Dr InputCgst 9.06, Dr InputSgst 9.06, Dr RoundOff 0.18, Cr Payables 119", Journal(Bill(Line(1, 100.70m))));
    }

    [Theory]
    [InlineData(89.5, "Dr GoodsReceivedNotBilled 1000, Dr InputCgst 89.5, Dr InputSgst 90, Cr Payables 1179.5")]
    [InlineData(91.0, "Dr GoodsReceivedNotBilled 1000, Dr InputCgst 91, Dr InputSgst 90, Cr Payables 1181")]
    [InlineData(91.01, "Dr GoodsReceivedNotBilled 1000, Dr InputCgst 90, Dr InputSgst 90, Cr Payables 1180")]
    public void TypedTax_CountsWithinOneRupee(decimal cgst, string journal)
    {
        var bill = Bill(Line());
        (bill.Cgst, bill.IsRounded) = (cgst, false);

        Assert.Equal(journal, Journal(bill));
        var errors = BillRules.Check(bill, Facts("27"), BillCalculator.Calculate(bill, Facts("27"), Date), Date);
        Assert.Equal(cgst > 91 ? ["purchasing.bill.tax"] : Array.Empty<string>(), errors.Select(error => error.Code));
    }

    [Fact]
    public void DearerThanTheReceipt_RevaluesItsStock()
    {
        var line = Line(6, 110);
        line.ReceiptLineId = ReceiptLine;
        var facts = Facts("27") with
        {
            ReceiptLines = new Dictionary<Guid, ReceivedLine>
            {
                [ReceiptLine] = new(ReceiptLine, Guid.Empty, "GR/26-27/0001", null, true, Date, null, null, Goods, "Bottle", "NOS", 6, 100, 600, 0, 0),
            },
        };
        var posted = Assemble(Bill(line), facts);

        Assert.Equal("Dr GoodsReceivedNotBilled 660, Dr InputCgst 59.4, Dr InputSgst 59.4, Dr RoundOff 0.2, Cr Payables 779", Show(BillPosting.Journal(posted)));
        var stock = BillPosting.Stock(posted);
        Assert.Empty(stock.In);
        Assert.Equal((ReceiptLine, 60m), (Assert.Single(stock.Revaluations).LineId, stock.Revaluations[0].Delta));
        Assert.Equal(AccountRole.GoodsReceivedNotBilled, stock.Counter);
    }

    [Fact]
    public void Payment_DebitsPayablesAndAdvances() => Assert.Equal(
        "Dr Payables 900, Dr SupplierAdvances 100, Cr Bank 950, Cr DiscountReceived 50",
        Show(SupplierPaymentPosting.Journal(new() { Amount = 950, Discount = 50, Advance = 100 })));

    [Fact]
    public void Payment_FromAnAdvance_MovesNoMoney() => Assert.Equal(
        "Dr Payables 300, Cr SupplierAdvances 300",
        Show(SupplierPaymentPosting.Journal(new() { FromCredit = 300 })));

    [Fact]
    public void DebitNote_CreditsVarianceAndInputTax_AndLeavesACreditWithTheSupplier() => Assert.Equal(
        "Dr Payables 100, Dr SupplierAdvances 136, Cr PurchaseVariance 200, Cr InputCgst 18, Cr InputSgst 18",
        Show(DebitNotePosting.Journal(new() { Total = 236, Settled = 100 }, [new() { IsGoods = true, Cost = 200, CreditCgst = 18, CreditSgst = 18 }])));

    private static PurchaseDraftLine Line(decimal quantity = 10, decimal price = 100) => new() { ItemId = Goods, Quantity = quantity, UnitPrice = price };

    private static BillDraft Bill(params List<PurchaseDraftLine> lines) => new() { Date = Date, SupplierDate = Date, SupplierNumber = "V-1", PartyId = Guid.CreateVersion7(), Lines = lines };

    private static PurchaseFacts Facts(string supplierState, TaxpayerScheme scheme = TaxpayerScheme.Regular, PartyGstKind supplier = PartyGstKind.Regular) => new()
    {
        Buyer = new("Asha Traders", "27AAPFU0939F1ZV", scheme, "27", [], "", "", true),
        Supplier = new(Guid.CreateVersion7(), "Verma Mills", true, true, supplier, supplier is PartyGstKind.Unregistered ? "" : supplierState + "AAPFU0939F1ZV", supplierState, [], 0),
        Items = new Dictionary<Guid, PurchaseItem> { [Goods] = new(Goods, "B-1", "Bottle", false, "7323", "NOS", 100, true, [(new(2017, 7, 1), Rate)]) },
        Rates = new Dictionary<Guid, PurchaseRate> { [Rate] = new(Rate, "GST 18%", TaxTreatment.Taxable, 18, 0, 0, new(2017, 7, 1), null) },
        Accounts = new Dictionary<Guid, ExpenseAccount> { [Rent] = new(Rent, "7010", "Rent") },
    };

    private static string Journal(BillDraft bill, PurchaseFacts? facts = null) => Show(BillPosting.Journal(Assemble(bill, facts ?? Facts("27"))));

    private static AssembledBill Assemble(BillDraft bill, PurchaseFacts facts) => BillAssembly.Build(bill, facts, BillCalculator.Calculate(bill, facts, Date));

    private static string Show(ErpWeb.Accounting.Contracts.JournalDraft journal) => string.Join(", ", journal.Lines.OrderBy(line => !line.IsDebit)
        .Select(line => FormattableString.Invariant($"{(line.IsDebit ? "Dr" : "Cr")} {(line.AccountId is null ? line.Role.ToString() : "rent")} {line.Amount:0.##}")));
}
