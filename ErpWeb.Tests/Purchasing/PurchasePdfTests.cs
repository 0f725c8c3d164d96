using ErpWeb.Purchasing.Printing;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Printing;

namespace ErpWeb.Tests.Purchasing;

public sealed class PurchasePdfTests
{
    [Fact]
    public async Task Order_IsAddressedToTheSupplier()
    {
        await using var shop = await PurchaseFixture.CreateAsync(DatabaseEngine.Sqlite);
        var order = await shop.ApproveAsync(shop.Order().With(draft => draft.Terms = "Freight paid"));

        var paper = await shop.DoAsync<PurchasePaperReader, PurchasePaper?>(papers => papers.OrderAsync(order.Id));

        var text = HostTool.TextOf(PurchasePdf.Write(paper!));
        foreach (var expected in (string[])["Purchase order", "PO/26-27/0001", "Verma Mills", "27AAPFU0939F1ZV", "Steel bottle", "732393", "₹1,180.00", "Rupees One Thousand One Hundred Eighty Only", "Freight paid"])
            Assert.Contains(expected, text);
        Assert.Equal(PurchasePdf.Write(paper!), PurchasePdf.Write(paper!));
    }

    [Fact]
    public async Task SelfInvoice_SaysWhoPaysTheTax()
    {
        await using var shop = await PurchaseFixture.CreateAsync(DatabaseEngine.Sqlite);
        var landlord = await shop.Tenant.AddAsync(PurchaseFixture.SupplierNamed("Joshi, landlord").Consumer());
        var account = await shop.AccountAsync("7010");
        var bill = await shop.BillAsync(shop.Bill().With(draft =>
        {
            (draft.PartyId, draft.SupplierNumber, draft.IsReverseCharge) = (landlord.Id, "", true);
            draft.Lines = [new() { AccountId = account, Description = "Shop rent", UnitPrice = 10_000, TaxRateId = shop.Tenant.Taxed(18).Id }];
        }));

        var text = HostTool.TextOf(PurchasePdf.Write((await shop.DoAsync<PurchasePaperReader, PurchasePaper?>(papers => papers.SelfInvoiceAsync(bill.Id)))!));

        foreach (var expected in (string[])["Self-invoice", "SI/26-27/0001", "Joshi, landlord", "Asha Traders", "Tax payable on reverse charge", "Yes", "section 31(3)(f)", "900.00"])
            Assert.Contains(expected, text);
    }
}
