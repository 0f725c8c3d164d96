using ErpWeb.Accounting.Journals;
using ErpWeb.Audit.Books;
using ErpWeb.Banking.Matching;
using ErpWeb.Banking.Reconciliation;
using ErpWeb.Banking.Rules;
using ErpWeb.Banking.Statements;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Banking;

public sealed class ReconciliationTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory, Engines]
    public async Task Import_OfTheSameAndOfOverlappingDays_AddsNothingTwice(DatabaseEngine engine)
    {
        await using var bank = await BankFixture.CreateAsync(engine);
        Assert.Equal(3, (await bank.ImportAsync(bank.Upload(1000, "18-11 500.00 SALE", "19-11 -20.00 TEA", "19-11 -20.00 TEA"))).NewLines);

        Assert.Equal(0, (await bank.ImportAsync(bank.Upload(1000, "18-11 500.00 SALE", "19-11 -20.00 TEA", "19-11 -20.00 TEA"))).NewLines);
        Assert.Equal(1, (await bank.ImportAsync(bank.Upload(1500, "19-11 -20.00 TEA", "19-11 -20.00 TEA", "20-11 70.00 SALE"))).NewLines);
        var gap = bank.Upload(9000, "21-11 1.00 INTEREST");
        var preview = await bank.DoAsync<StatementImport, Result<StatementPreview>>(import => import.PreviewAsync(gap));

        Assert.Contains("On 20-11-2026 the bank held ₹1,530.00; this file begins with ₹9,000.00.", Assert.Single(preview.Value.Notes).ToString());
        Assert.Equal(1530, (await bank.ReconcileAsync(Today)).Bank);
    }

    [Theory, Engines]
    public async Task ALine_IsProposed_Matched_OnlyOnce_AndUndone(DatabaseEngine engine)
    {
        await using var bank = await BankFixture.CreateAsync(engine);
        await bank.BookAsync(new(2026, 11, 17), -45_000, "Rent, cheque 000123");
        await bank.BookAsync(new(2026, 11, 18), -45_000, "Rent of the godown");
        await bank.ImportAsync(bank.Upload(100_000, "19-11 -45000.00 CHQ PAID 000123 RENT"));
        var line = Assert.Single(await bank.LinesAsync());
        Assert.Equal("Rent, cheque 000123", line.Sure?.Entry.Narration);

        var raced = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() =>
            bank.DoAsync<MatchService, Result<Guid>>(service => service.MatchAsync(line.Line.Id, [new(line.Candidates[number % 2].Entry.JournalLineId)])))));

        var won = Assert.Single(raced, result => result.IsSuccess);
        Assert.All(raced.Where(result => !result.IsSuccess), result => Assert.Equal("banking.line.taken", result.FirstError!.Code));
        await bank.AssertSoundAsync();
        Assert.True((await bank.DoAsync<MatchService, Result>(service => service.UndoAsync(won.Value))).IsSuccess);
        Assert.Equal("banking.match.missing", (await bank.DoAsync<MatchService, Result>(service => service.UndoAsync(won.Value))).FirstError?.Code);
        Assert.Equal(-45_000, Assert.Single(await bank.LinesAsync()).Line.Left);
        await bank.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task TwoLines_CannotBeTheSameEntry_AndOneLineMayBeSeveral(DatabaseEngine engine)
    {
        await using var bank = await BankFixture.CreateAsync(engine);
        foreach (var amount in (decimal[])[300, 450, 250])
            await bank.BookAsync(new(2026, 11, 18), amount, "Cheques of one slip", "5800");
        await bank.ImportAsync(bank.Upload(0, "19-11 1000.00 CLG SLIP 7", "20-11 300.00 CASH"));
        var lines = await bank.LinesAsync();
        Assert.Equal(3, lines[0].Together.Count);

        Assert.True((await bank.DoAsync<MatchService, Result<Guid>>(service => service.MatchAsync(lines[0].Line.Id, [.. lines[0].Together.Select(entry => new MatchPart(entry.JournalLineId))]))).IsSuccess);
        var second = await bank.DoAsync<MatchService, Result<Guid>>(service => service.MatchAsync(lines[1].Line.Id, [new(lines[0].Together[0].JournalLineId)]));

        Assert.Equal("banking.entry.taken", second.FirstError?.Code);
        Assert.Empty(Assert.Single(await bank.LinesAsync()).Candidates);
        await bank.AssertSoundAsync();

        await using var db = bank.Billing.Database.For(bank.Billing.Tenant.Id);
        await db.BankLines.Where(line => line.Matched != 0).ExecuteUpdateAsync(set => set.SetProperty(line => line.Matched, 999));
        var broken = (await BooksVerification.VerifyAsync(db, default)).Single(rule => rule.Sentence.StartsWith("Lines of bank statements", StringComparison.Ordinal));
        Assert.Contains("counts as matched with ₹999.00; ₹1,000.00 matched it", Assert.Single(broken.Faults).Problem);
    }

    [Theory, Engines]
    public async Task AReceipt_IsBookedFromTheLine_ForTheBillItNames_ByOneOfTwoPeople(DatabaseEngine engine)
    {
        await using var bank = await BankFixture.CreateAsync(engine);
        var invoice = await bank.Billing.PostAsync();
        await bank.ImportAsync(bank.Upload(0, "21-11 236.00 NEFT KIRAN ELECTRICALS"));
        var line = Assert.Single(await bank.LinesAsync());
        Assert.Equal(invoice.Id, line.Bill?.BillId);

        var raced = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var scope = bank.Billing.Scope();
            var draft = new LineDraft { LineId = line.Line.Id, Meaning = BankRuleAction.Customer };
            await scope.Get<LineProposals>().ChoosePartyAsync(draft, await scope.Get<PartyReader>().FindAsync(line.Bill!.PartyId), line.Line, line.Bill.BillId);
            return await scope.Get<LineBooking>().PostAsync(draft);
        })));

        Assert.Single(raced, result => result.IsSuccess);
        await using var db = bank.Billing.Database.For(bank.Billing.Tenant.Id);
        Assert.Equal(236, (await db.Receipts.SingleAsync()).Amount);
        Assert.Equal(236, (await db.Receivables.SingleAsync()).Settled);
        Assert.Empty(await bank.LinesAsync());
        Assert.Equal(0, (await bank.ReconcileAsync(Today)).Difference);
        await bank.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Rules_AreAskedInOrder_PostByThemselves_OrPropose_AndALineIsSplit(DatabaseEngine engine)
    {
        await using var bank = await BankFixture.CreateAsync(engine);
        var (charges, cash) = (await bank.AccountAsync("7070"), await bank.AccountAsync("4500"));
        foreach (var draft in (BankRuleDraft[])
            [
                new() { Name = "SMS charges", Contains = "SMS, alerts", Direction = BankDirection.Out, AtMost = 100, Target = charges, IsAutomatic = true },
                new() { Name = "Withdrawals", Contains = "ATM", Action = BankRuleAction.Transfer, Target = cash },
            ])
            Assert.True((await bank.DoAsync<BankRuleService, Result>(rules => rules.SaveAsync(draft))).IsSuccess);
        await bank.ImportAsync(bank.Upload(10_000, "18-11 -29.50 SMS CHARGES + GST", "19-11 -2000.00 ATM WDL", "20-11 -500.00 SMS BULK PACK"));

        Assert.Equal(1, await bank.DoAsync<LineProposals, int>(proposals => proposals.ApplyAutomaticAsync(bank.Bank)));
        var open = await bank.LinesAsync();
        Assert.Equal([("Withdrawals", "Cash"), null], open.Select(row => row.Rule is { } rule ? (rule.Rule.Name, rule.Target) : ((string, string)?)null));
        var transfer = await bank.DoAsync<LineProposals, LineDraft>(proposals => proposals.OfRuleAsync(open[0].Rule!.Rule, open[0].Line));
        Assert.True((await bank.DoAsync<LineBooking, Result<PostedReference>>(booking => booking.PostAsync(transfer))).IsSuccess);
        var split = new LineDraft { LineId = open[1].Line.Id, Shares = [new() { Account = charges, Amount = 400 }, new() { Account = await bank.AccountAsync("7030"), Amount = 99 }] };
        Assert.Equal("banking.line.shares", (await bank.DoAsync<LineBooking, Result<PostedReference>>(booking => booking.PostAsync(split))).FirstError?.Code);
        split.Shares[1].Amount = 100;
        Assert.True((await bank.DoAsync<LineBooking, Result<PostedReference>>(booking => booking.PostAsync(split))).IsSuccess);

        await using var db = bank.Billing.Database.For(bank.Billing.Tenant.Id);
        Assert.Equal([JournalKind.Journal, JournalKind.Contra, JournalKind.Journal], await db.Journals.OrderBy(journal => journal.SequenceNumber).Select(journal => journal.Kind).ToListAsync());
        Assert.Equal([MatchKind.ByRule, MatchKind.Created, MatchKind.Created], await db.BankMatches.OrderBy(match => match.Id).Select(match => match.Kind).ToListAsync());
        await bank.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Statement_NamesEveryDifference_AsOfAnyDay(DatabaseEngine engine)
    {
        await using var bank = await BankFixture.CreateAsync(engine);
        await bank.BookAsync(new(2026, 11, 10), 50_000, "Capital", "1000");
        await bank.BookAsync(new(2026, 11, 10), -3_000, "Cheque of the time before");
        await bank.BookAsync(new(2026, 11, 16), -8_000, "Cheque 777, not presented");
        await bank.BookAsync(new(2026, 11, 17), 2_000, "Deposit, not credited", "5800");
        await bank.BookAsync(new(2026, 11, 18), -1_000, "Rent");
        var taken = await bank.BookAsync(new(2026, 11, 18), -999, "A mistake");
        Assert.True((await bank.DoAsync<JournalService, Result>(journals => journals.CancelAsync(taken, "Twice"))).IsSuccess);
        await bank.ImportAsync(bank.Upload(50_000, "15-11 -3000.00 CHQ OF BEFORE", "18-11 -1000.00 RENT", "19-11 -29.50 CHARGES"));
        foreach (var line in (await bank.LinesAsync()).Where(line => line.Candidates.Count > 0))
            await bank.DoAsync<MatchService, Result<Guid>>(service => service.MatchAsync(line.Line.Id, [new(line.Candidates[0].Entry.JournalLineId)]));

        var day = await bank.ReconcileAsync(Today);

        Assert.Equal((40_000m, 45_970.50m, 0m, 0m), (day.Books, day.Bank!.Value, day.AtStart, day.Difference!.Value));
        Assert.Equal([-8_000m, 2_000m, -29.50m], (decimal[])[.. day.NotPresented.Concat(day.NotCredited).Concat(day.BankOnly).Select(item => item.Amount)]);
        var before = await bank.ReconcileAsync(new(2026, 11, 17));
        Assert.Equal((47_000m, 0m), (before.Bank!.Value, before.Difference!.Value));
        Assert.Equal((DateOnly?)null, (await bank.ReconcileAsync(new(2026, 11, 14))).BegunOn);
        Assert.Contains("Books and bank agree", ReconciliationSheet.Of("Bank", day).Proof!.ToString());
    }

    [Fact]
    public async Task AnotherBusiness_SeesNothing_AndWhoMayOnlySee_ChangesNothing()
    {
        await using var bank = await BankFixture.CreateAsync(DatabaseEngine.Sqlite);
        await bank.ImportAsync(bank.Upload(0, "19-11 5.00 INTEREST"));
        var line = Assert.Single(await bank.LinesAsync());
        var other = await TestTenants.OneAsync(bank.Billing.Database, "Bharat Traders");
        await using var scope = new TestScope(bank.Billing.Database, other.Id);

        Assert.Empty((await scope.Get<LineQueries>().PageAsync(bank.Bank, LineState.Open, null, 0)).Rows);
        Assert.Equal("banking.line.missing", (await scope.Get<MatchService>().MatchAsync(line.Line.Id, [new(Guid.NewGuid())])).FirstError?.Code);
        Assert.Null(await scope.Get<ReconciliationReader>().ReadAsync(bank.Bank, Today));
        Assert.Equal("banking.account.missing", (await scope.Get<StatementImport>().ImportAsync(bank.Upload(0, "19-11 5.00 INTEREST"))).FirstError?.Code);
    }
}
