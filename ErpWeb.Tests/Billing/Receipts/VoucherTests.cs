using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Billing.Receipts;
using ErpWeb.Billing.Receipts.Printing;
using ErpWeb.Billing.Receipts.Refunds;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Credit;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Billing.Receipts;

/// <summary>Receipts and refunds on paper bear what rules 50 and 51 of the CGST Rules ask for.</summary>
public sealed class VoucherTests
{
    [Theory, Engines]
    public async Task Advance_ForAService_IsAReceiptVoucher_AndItsRefundARefundVoucher(DatabaseEngine engine)
    {
        await using var shop = await CreditFixture.CreateAsync(engine);
        var bill = await shop.BillAsync(1);
        var receipt = (await shop.DoAsync<ReceiptService, Result<PostedReceipt>>(service => service.ReceiveAsync(new()
        {
            PartyId = shop.PartyId,
            Date = CreditFixture.Today,
            Amount = 1_298m,
            Mode = PaymentMode.Upi,
            Reference = "4123",
            AdvanceTaxRate = 18,
            Parts = [new() { BillId = bill, Amount = 118m }],
        }))).Value;

        var paper = (await shop.DoAsync<ReceiptPrintReader, InvoicePrintModel?>(reader => reader.FindAsync(receipt.Id)))!;
        Assert.Equal(("RECEIPT VOUCHER", receipt.Number, "Received from"), (paper.Title, paper.Number, paper.RecipientLabel));
        Assert.Equal(["Against INV/26-27/0001", "Advance for services"], paper.Lines.Select(line => line.Description));
        Assert.Equal((18m, 1_000m, 90m, 90m, 1_180m), (paper.Lines[1].GstRate, paper.Lines[1].TaxableValue, paper.Lines[1].Taxes.Central, paper.Lines[1].Taxes.State, paper.Lines[1].Total));
        Assert.Equal((1_298m, 180m, 1_118m), (paper.Totals.GrandTotal, paper.Totals.Taxes.Sum, paper.Totals.TaxableValue));
        Assert.True(paper.StatesSupply);
        Assert.Contains("rule 50", paper.Declarations[0]);
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(InvoicePdf.Write(paper, [InvoiceCopy.Original])[..5]));

        var first = await RefundAsync(shop, receipt.Id, 590m);
        await RefundAsync(shop, receipt.Id, 590m);
        var refund = (await shop.DoAsync<RefundPrintReader, InvoicePrintModel?>(reader => reader.FindAsync(first)))!;
        Assert.Equal(("REFUND VOUCHER", 590m, 90m), (refund.Title, refund.Totals.GrandTotal, refund.Totals.Taxes.Sum));
        Assert.Contains((string.Concat("Receipt voucher"), receipt.Number), refund.Particulars);
        Assert.Contains("rule 51", refund.Declarations[0]);
    }

    [Fact]
    public async Task MoneyForBills_IsAPlainReceipt_AndStaysWhatItWas()
    {
        await using var shop = await CreditFixture.CreateAsync(DatabaseEngine.Sqlite);
        var bill = await shop.BillAsync(1);
        var receipt = (await shop.ReceiveAsync(118m, (bill, 118m))).Value;
        await shop.DoAsync<ErpWeb.Credit.Settlements.AllocationService, Result>(service => service.TakeBackAsync(receipt.Id, bill, "Meant for another"));

        var paper = (await shop.DoAsync<ReceiptPrintReader, InvoicePrintModel?>(reader => reader.FindAsync(receipt.Id)))!;
        Assert.Equal("RECEIPT", paper.Title);
        Assert.Equal("Against INV/26-27/0001", Assert.Single(paper.Lines).Description);
        Assert.False(paper.StatesSupply);
        Assert.Empty(paper.Declarations);
    }

    private static async Task<Guid> RefundAsync(CreditFixture shop, Guid credit, decimal amount) =>
        (await shop.DoAsync<RefundService, Result<PostedReference>>(service => service.PayBackAsync(new() { CreditId = credit, Date = CreditFixture.Today, Amount = amount }))).Value.Id;
}
