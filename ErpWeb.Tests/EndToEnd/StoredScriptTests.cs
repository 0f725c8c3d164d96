using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy;
using ErpWeb.Tests.Security.Input;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>Scripts stored in every field that takes text; then each page is opened, and nothing of it runs.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StoredScriptTests(BrowserFixture browser)
{
    private const string Listen = "document.addEventListener('securitypolicyviolation', e => { (window.__csp = window.__csp || []).push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample); });";

    [BrowserFact]
    public async Task NothingStored_EverRuns()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        var tenant = await browser.App.SignUpAsync($"Scripts {Guid.NewGuid():N}", email);
        var (item, party, invoice) = await StoreAsync(tenant.Id);
        await using var tab = await browser.SignInAsync(Device.Desktop, email);
        await tab.Page.AddInitScriptAsync(Listen);
        foreach (var path in (string[])
            [
                "/", "/billing/invoices", $"/billing/invoices/{invoice}", "/billing/invoices/new", "/billing/receipts", "/catalog/items", $"/catalog/items/{item}", "/catalog/items/import", "/catalog/tax-rates",
                "/parties", $"/parties/{party}", "/parties/import", "/settings/business", "/settings/edit-log", $"/settings/edit-log/item/{item}", $"/settings/edit-log/party/{party}", $"/settings/edit-log/invoice/{invoice}",
                "/settings/people", "/settings/roles", "/parties?q=%3Cscript%3Ewindow.__x=1%3C/script%3E",
            ])
        {
            await tab.GoAsync(path);
            await tab.SettleAsync();
            await AssertQuietAsync(tab, path);
        }
        await tab.OpenAsync($"/billing/invoices/{invoice}/print");
        await AssertQuietAsync(tab, "print");
    }

    private static async Task AssertQuietAsync(Tab tab, string path)
    {
        Assert.True(await tab.Page.EvaluateAsync<bool>("window.__x === undefined"), $"A script ran on {path}.");
        Assert.Equal("", await tab.Page.EvaluateAsync<string>("(window.__csp || []).join('; ')"));
    }

    // The rows are written past the rules of the forms, which would refuse some of this.
    private async Task<(Guid Item, Guid Party, Guid Invoice)> StoreAsync(Guid tenantId)
    {
        await using var scope = browser.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenantId, new Actor(Guid.NewGuid(), Payloads.Script[0], Payloads.Script[1]), Rights.All);
        Guid invoiceParty, invoiceItem;
        await using (var db = await scope.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member))
        {
            var rate = await db.TaxRates.FirstAsync(row => row.Rate == 18);
            foreach (var (index, payload) in Payloads.Script.Index())
            {
                var item = new ErpWeb.Catalog.Items.Item { Id = Ids.New(), Code = $"X{index}", Name = payload, Unit = "NOS", HsnSac = "732393", Barcode = Cut(payload, 60), SalePrice = 10, SearchText = payload };
                db.AddRange(item, new ErpWeb.Catalog.Items.ItemTaxRate { Id = Ids.New(), ItemId = item.Id, From = new(2017, 7, 1), TaxRateId = rate.Id });
                db.Add(new Party
                {
                    Id = Ids.New(),
                    Name = Cut(payload, 100),
                    IsCustomer = true,
                    GstKind = PartyGstKind.Unregistered,
                    StateCode = "27",
                    AddressLine1 = Cut(payload, 100),
                    AddressLine2 = Cut(payload, 100),
                    City = Cut(payload, 50),
                    Phone = Cut(payload, 20),
                    Email = Cut(payload, 100),
                    SearchText = payload,
                });
            }
            var profile = await db.Set<BusinessProfile>().SingleAsync();
            (profile.LegalName, profile.TradeName, profile.AddressLine1, profile.BankName, profile.InvoiceTerms) = (Payloads.Script[3], Payloads.Script[1], Payloads.Script[2], Payloads.Script[4], string.Join('\n', Payloads.Script.Take(10)));
            await db.SaveChangesAsync();
            (invoiceParty, invoiceItem) = (await db.Parties.Select(row => row.Id).FirstAsync(), await db.Items.Select(row => row.Id).FirstAsync());
        }
        var posted = await scope.ServiceProvider.GetRequiredService<InvoiceService>().PostAsync(new InvoiceDraft
        {
            Date = scope.ServiceProvider.GetRequiredService<IndiaClock>().Today,
            PartyId = invoiceParty,
            Notes = string.Join('\n', Payloads.Script.Skip(3).Take(8)),
            Lines = [new() { ItemId = invoiceItem, Quantity = 1, UnitPrice = 10 }],
        });
        Assert.True(posted.IsSuccess, string.Join("; ", posted.IsSuccess ? [] : posted.Errors.Select(error => error.Message.ToString())));
        return (invoiceItem, invoiceParty, posted.Value.Id);
    }

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}
