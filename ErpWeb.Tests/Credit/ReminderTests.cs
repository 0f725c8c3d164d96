using ErpWeb.Credit.Reminders;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Mail;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Credit;

public sealed class ReminderTests
{
    [Theory, Engines]
    public async Task Ladder_OnTwoNodes_QueuesOneMailForAStep_AndTheNextWhenItsDayComes(DatabaseEngine engine)
    {
        await using var shop = await CreditFixture.CreateAsync(engine);
        await shop.DoAsync<ReminderService, Result>(service => service.SaveSettingsAsync(new() { SendsMails = true, ReminderDays = "3, 15" }));
        await using (var db = shop.Billing.Database.For(shop.Billing.Tenant.Id))
        {
            (await db.Parties.SingleAsync(party => party.Id == shop.PartyId)).Email = "kiran@example.com";
            await db.SaveChangesAsync();
        }
        await shop.BillAsync(10, new(2026, 10, 18));
        await shop.BillAsync(5, new(2026, 10, 18));
        await using TestScope one = Node(shop), two = Node(shop);

        var sent = await Task.WhenAll(new[] { one, two, one, two }.Select(node => Task.Run(() => node.Get<ReminderService>().SendDueAsync())));
        Assert.Equal((1, 1), (sent.Sum(), await MailsAsync(shop)));
        shop.Billing.Database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await one.Get<ReminderService>().SendDueAsync());
        shop.Billing.Database.Clock.Advance(TimeSpan.FromDays(14));
        await Task.WhenAll(new[] { one, two }.Select(node => Task.Run(() => node.Get<ReminderService>().SendDueAsync())));

        Assert.Equal(2, await MailsAsync(shop));
    }

    private static TestScope Node(CreditFixture shop) =>
        new(shop.Billing.Database, shop.Billing.Tenant.Id, services => services.Configure<SmtpSettings>(smtp => (smtp.Host, smtp.From) = ("localhost", "erp@example.com")));

    private static async Task<int> MailsAsync(CreditFixture shop)
    {
        await using var db = shop.Billing.Database.Unbound();
        return await db.QueuedMails.CountAsync();
    }
}
