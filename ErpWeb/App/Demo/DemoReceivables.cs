using ErpWeb.Billing.Receipts;
using ErpWeb.Billing.Receipts.Cheques;
using ErpWeb.Credit.Diary;
using ErpWeb.Credit.Limits;
using ErpWeb.Credit.Reminders;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.App.Demo;

/// <summary>Limits, cheques, an advance, promises and reminders for the customers who owe most: made by the same verbs that people use.</summary>
internal static class DemoReceivables
{
    private sealed record Debtor(Guid PartyId, decimal Due);

    public static async Task EnsureAsync(IServiceProvider services, Guid tenantId, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenantId, Actor.System("demo data"), Rights.All);
        await using var db = await scope.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member, ct);
        if (await db.CustomerTerms.AnyAsync(ct))
            return;
        var debtors = await DebtorsAsync(db, ct);
        if (debtors.Count < 6)
            return;
        var today = scope.ServiceProvider.GetRequiredService<IndiaClock>().Today;
        await scope.ServiceProvider.GetRequiredService<ReminderService>().SaveSettingsAsync(new() { InterestSlabs = "1: 12, 60: 18", BounceCharge = 350 }, ct);
        await TrustAsync(scope.ServiceProvider.GetRequiredService<TermsService>(), debtors, ct);
        await BringChequesAsync(scope.ServiceProvider.GetRequiredService<ChequeService>(), debtors, today, ct);
        await CollectAsync(scope.ServiceProvider, debtors, today, ct);
    }

    private static async Task<List<Debtor>> DebtorsAsync(ErpDbContext db, CancellationToken ct)
    {
        var open = await db.Receivables.AsNoTracking().Where(row => row.Settled < row.Amount)
            .Select(row => new { row.PartyId, Due = row.Amount - row.Settled }).ToListAsync(ct);
        return [.. open.GroupBy(row => row.PartyId).Select(party => new Debtor(party.Key, party.Sum(row => row.Due))).OrderByDescending(party => party.Due).ThenBy(party => party.PartyId).Take(6)];
    }

    private static async Task TrustAsync(TermsService terms, List<Debtor> debtors, CancellationToken ct)
    {
        await terms.SaveAsync(new() { PartyId = debtors[0].PartyId, LimitAmount = UpTo(debtors[0].Due * 1.25m), LimitDays = 45, LimitBills = 10 }, ct);
        await terms.SaveAsync(new() { PartyId = debtors[1].PartyId, LimitAmount = UpTo(debtors[1].Due), LimitDays = 30 }, ct);
        await terms.SaveAsync(new() { PartyId = debtors[2].PartyId, IsOnHold = true, Note = "Cheque bounced; cash only until it is paid" }, ct);
    }

    private static async Task BringChequesAsync(ChequeService cheques, List<Debtor> debtors, DateOnly today, CancellationToken ct)
    {
        await cheques.RegisterAsync(Cheque(debtors[0], "004518", "HDFC Bank", today.AddDays(-2), today.AddDays(9)), ct);
        await cheques.RegisterAsync(Cheque(debtors[3], "771020", "Bank of Baroda", today.AddDays(-1), today), ct);
        if (await cheques.RegisterAsync(Cheque(debtors[2], "120077", "State Bank of India", today.AddDays(-8), today.AddDays(-6)), ct) is { IsSuccess: true } bad && (await cheques.DepositAsync(bad.Value.Id, today.AddDays(-5), ct)).IsSuccess)
            await cheques.BounceAsync(bad.Value.Id, today.AddDays(-2), "Funds insufficient", ct);
    }

    private static ChequeDraft Cheque(Debtor debtor, string number, string bank, DateOnly received, DateOnly date) =>
        new() { PartyId = debtor.PartyId, ChequeNumber = number, Bank = bank, ReceivedOn = received, Date = date, Amount = Math.Max(100, Rounding.Rupee(debtor.Due / 2)) };

    private static async Task CollectAsync(IServiceProvider services, List<Debtor> debtors, DateOnly today, CancellationToken ct)
    {
        await services.GetRequiredService<ReceiptService>().ReceiveAsync(new() { PartyId = debtors[5].PartyId, Date = today, Amount = 5_000, Mode = PaymentMode.Upi, Reference = "631245778120" }, ct);
        var diary = services.GetRequiredService<DiaryService>();
        await diary.WriteAsync(new() { PartyId = debtors[1].PartyId, Text = "Mr. Shah will transfer the old bills this week", PromisedOn = today.AddDays(4), PromisedAmount = Rounding.Rupee(debtors[1].Due / 2) }, ct);
        await diary.WriteAsync(new() { PartyId = debtors[2].PartyId, Text = "Called about the bounced cheque; the accountant is away until Monday" }, ct);
        await diary.WriteAsync(new() { PartyId = debtors[4].PartyId, Text = "Pays when the goods of the last bill are checked", PromisedOn = today.AddDays(2), PromisedAmount = debtors[4].Due }, ct);
        var reminders = services.GetRequiredService<ReminderService>();
        await reminders.NoteSentAsync(debtors[1].PartyId, ReminderChannel.WhatsApp, ct);
        await reminders.NoteSentAsync(debtors[4].PartyId, ReminderChannel.Sms, ct);
    }

    // To the next full thousand.
    private static decimal UpTo(decimal amount) => Rounding.Rupee(amount / 1000 + 0.5m) * 1000;
}
