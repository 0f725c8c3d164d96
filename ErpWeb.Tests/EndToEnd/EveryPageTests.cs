namespace ErpWeb.Tests.EndToEnd;

/// <summary>Each page, at both widths: no serious accessibility finding, no sideways scrolling, no other host, no complaint in the console.</summary>
[Collection(BrowserWalkCollection.Name)]
public sealed class EveryPageTests(BrowserFixture browser)
{
    private static readonly string[] Paths =
    [
        "/", "/billing/invoices", "/billing/invoices/new", "/billing/receipts", "/catalog/items", "/catalog/items/import",
        "/catalog/tax-rates", "/parties", "/parties/import", "/settings/business", "/settings/edit-log", "/dev/components",
    ];

    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task SignedIn_EveryPage_IsWellBuilt(Device device)
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        await browser.App.SignUpAsync($"Pages {Guid.NewGuid():N}", email);
        await using var tab = await browser.SignInAsync(device, email);
        foreach (var path in Paths)
        {
            await tab.GoAsync(path);
            await tab.SettleAsync();
            await tab.AssertWellBuiltAsync();
        }
    }

    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task SignedOut_SignInAndSignUp_AreWellBuilt(Device device)
    {
        await using var tab = await browser.OpenAsync(device);
        foreach (var path in (string[])["/sign-in", "/sign-up"])
        {
            await tab.OpenAsync(path);
            await tab.AssertWellBuiltAsync();
        }
    }
}
