using System.Globalization;
using System.Text;
using ErpWeb.Accounting.Accounts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>A bookkeeper imports a statement of the bank, books the customer's payment from its line, splits charges, undoes and matches again, and reads the reconciliation: at the desk and on a phone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class BankJourney(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Bookkeeper_ImportsBooksMatchesAndReadsTheReconciliation(Device device)
    {
        var shop = await Shop.OpenAsync(browser);
        await SellAsync(shop);
        await using var db = browser.App.Database.For(shop.TenantId);
        var bank = await db.Accounts.Where(account => account.Role == AccountRole.Bank).Select(account => account.Id).SingleAsync(TestContext.Current.CancellationToken);
        await using var tab = await browser.SignInAsync(device, shop.Email);

        await tab.GoAsync("/banking/rules");
        await tab.ClickAsync("New rule");
        await tab.FillAsync("Name", "SMS charges");
        await tab.FillAsync("The line contains", "SMS");
        await tab.PickAsync("Account", "bank charges", "Bank charges");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Save");
        await tab.SeeAsync("SMS charges saved");
        await tab.AssertWellBuiltAsync();

        await tab.GoAsync($"/banking/{bank}/import");
        await tab.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "november.csv", MimeType = "text/csv", Buffer = Statement(new IndiaClock(TimeProvider.System).Today) });
        await tab.SeeAsync("Opening balance and lines make the closing balance.");
        await tab.SeeAsync("2 new");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Import 2 lines");
        await tab.SeeAsync("To reconcile (2)");
        await tab.SeeAsync("open bill of the same amount");
        await tab.AssertWellBuiltAsync();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Book", Exact = true }).First.ClickAsync();
        await tab.SeeAsync("What it is");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Post and match");
        await tab.SeeAsync("To reconcile (1)");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Book", Exact = true }).First.ClickAsync();
        await tab.ClickAsync("Post and match");
        await tab.SeeAsync("Everything is reconciled");
        await tab.Page.GetByRole(AriaRole.Tab, new() { Name = "Reconciled (2)" }).ClickAsync();
        await tab.SeeAsync("booked from the line");
        await tab.AssertWellBuiltAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Undo match" }).First.ClickAsync();
        await tab.SeeAsync("The line is open again.");
        await tab.ClickAsync("Undo match");
        await tab.SeeAsync("To reconcile (1)");

        await tab.GoAsync($"/banking/{bank}/reconciliation");
        await tab.SeeAsync("Books and bank agree");
        await tab.AssertWellBuiltAsync();
        Assert.Contains("Balance as per books", Encoding.UTF8.GetString(await tab.DownloadAsync($"/banking/export/{bank}/csv")));
        foreach (var path in (string[])["/banking", "/credit/opening", "/credit/opening/import"])
        {
            await tab.GoAsync(path);
            await tab.SettleAsync();
            await tab.AssertWellBuiltAsync();
        }
    }

    private async Task SellAsync(Shop shop)
    {
        await using var scope = browser.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(shop.TenantId, TestTenant.Clerk, Rights.All);
        Assert.True((await scope.ServiceProvider.GetRequiredService<InvoiceService>().PostAsync(shop.Draft())).IsSuccess);
    }

    private static byte[] Statement(DateOnly today) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"Date,Narration,Chq./Ref.No.,Withdrawal Amt.,Deposit Amt.,Closing Balance\n{today:dd/MM/yy},NEFT CR KIRAN ELECTRICALS,N321260000001,,118.00,\"1,118.00\"\n{today:dd/MM/yy},SMS CHARGES + GST,,29.50,,\"1,088.50\"\n"));
}
