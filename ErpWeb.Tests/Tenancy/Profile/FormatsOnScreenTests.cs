using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.Profile;
using ErpWeb.Tests.EndToEnd;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Tenancy.Profile;

/// <summary>A business writes dates and numbers its own way on lists, papers and sheets, also on screens that are open; the business next door writes as it always did.</summary>
public sealed class FormatsOnScreenTests
{
    [Fact]
    public async Task OpenList_PaperAndSheet_WriteAsTheBusinessChose()
    {
        await using var app = await TestApp.CreateAsync();
        var address = app.Listen();
        var shop = await Shop.OpenAsync(app);
        var neighbour = await Shop.OpenAsync(app);
        var invoice = await PostAsync(app, shop, 12345);
        await PostAsync(app, neighbour, 12345);
        using var surfer = await Surfer.SignInAsync(address, shop.Email);
        using var other = await Surfer.SignInAsync(address, neighbour.Email);
        var (list, theirs) = (await surfer.OpenAsync("/billing/invoices", invoice.Number), await other.OpenAsync("/billing/invoices", invoice.Number));
        var day = shop.Draft().Date!.Value;
        Assert.Contains(day.ToString("dd-MM-yyyy"), Text(list));
        Assert.Contains("14,56,710.00", Text(list));

        await using (var scope = new TestScope(app.Database, shop.TenantId))
        {
            var profiles = scope.Get<BusinessProfileService>();
            Assert.True((await profiles.SaveAsync(await profiles.GetAsync() with { DatePattern = "yyyy-MM-dd", NumberGrouping = NumberGrouping.International })).IsSuccess);
        }
        app.Services.GetRequiredService<ErpWeb.Shared.Events.TenantEventHub>().Publish(shop.TenantId, new(ErpWeb.Tenancy.Contracts.TenantEvents.Business, shop.TenantId));
        await list.UntilAsync(page => Text(page).Contains("1,456,710.00"), async () =>
        {
            await Task.Delay(100);
            await PostAsync(app, shop, 12345);
        });

        Assert.Contains(day.ToString("yyyy-MM-dd"), Text(list));
        Assert.DoesNotContain(day.ToString("dd-MM-yyyy"), Text(list));
        var print = await surfer.Visitor.ReadAsync($"/billing/invoices/{invoice.Id}/print");
        Assert.Contains("1,456,710.00", print);
        Assert.Contains(day.ToString("yyyy-MM-dd"), print);
        Assert.Contains("Fourteen Lakh", print, StringComparison.OrdinalIgnoreCase);
        await theirs.UntilAsync(page => Text(page).Contains("INV/26-27/0002"), () => PostAsync(app, neighbour, 1));
        Assert.Contains(day.ToString("dd-MM-yyyy"), Text(theirs));
        Assert.Contains("14,56,710.00", Text(theirs));
    }

    private static string Text(Bench.Circuits.CircuitClient tab) => tab.Read(Text);

    private static string Text(Bench.Circuits.RenderedPage page) => string.Concat(page.All().Select(node => node.Text + " "));

    private static async Task<PostedInvoice> PostAsync(TestApp app, Shop shop, decimal quantity)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ErpWeb.Shared.Data.Hosting.TenantContext>().Set(shop.TenantId, TestTenant.Clerk, ErpWeb.Shared.Kernel.Access.Rights.All);
        var draft = shop.Draft();
        draft.Lines[0].Quantity = quantity;
        return (await scope.ServiceProvider.GetRequiredService<InvoiceService>().PostAsync(draft)).Value;
    }
}
