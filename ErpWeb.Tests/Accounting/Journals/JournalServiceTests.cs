using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Journals;
using ErpWeb.Accounting.Tags;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Accounting.Journals;

public sealed class JournalServiceTests
{
    [Theory, Engines]
    public async Task Journal_IsPostedOnce_HoweverOftenItIsSubmitted(DatabaseEngine engine)
    {
        await using var books = await BooksFixture.CreateAsync(engine);
        var draft = books.Draft("7010", "4510", 12000.50m);

        var posted = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => books.PostAsync(draft))));

        Assert.Single(posted.Distinct());
        Assert.Equal("JV/26-27/0001", posted[0].Number);
        await using var db = books.Billing.Database.For(books.Billing.Tenant.Id);
        Assert.Equal([(12000.50m, 0m), (0m, 12000.50m)], (await db.JournalLines.OrderBy(line => line.LineNumber).ToListAsync()).Select(line => (line.Debit, line.Credit)));
        await BooksCheck.AssertSoundAsync(books.Billing.Database, books.Billing.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Cancelled_TheAccountsAreAsBefore_AndTheNumberStays(DatabaseEngine engine)
    {
        await using var books = await BooksFixture.CreateAsync(engine);
        var posted = await books.PostAsync(books.Draft("7010", "4510", 500));
        await using var scope = books.Scope();
        var service = scope.Get<JournalService>();

        Assert.Equal("accounting.journal.cancel_reason", (await service.CancelAsync(posted.Id, " ")).FirstError!.Code);
        Assert.True((await service.CancelAsync(posted.Id, "Paid twice")).IsSuccess);
        Assert.Equal("accounting.journal.already_cancelled", (await service.CancelAsync(posted.Id, "Paid twice")).FirstError!.Code);

        Assert.Equal(0, BooksFixture.Amount(await books.ReadAsync("trial-balance"), "Rent", "Closing"));
        Assert.Equal("JV/26-27/0002", (await books.PostAsync(books.Draft("7010", "4510", 1))).Number);
        var view = (await scope.Get<JournalQueries>().FindAsync(posted.Id))!;
        Assert.Equal((JournalStatus.Cancelled, 2), (view.Journal.Status, view.Entries.Count));
        await BooksCheck.AssertSoundAsync(books.Billing.Database, books.Billing.Tenant.Id);
    }

    [Fact]
    public async Task WhatIsWrong_IsRefusedByItsCode()
    {
        await using var books = await BooksFixture.CreateAsync(DatabaseEngine.Sqlite);
        async Task RefusedAsync(string code, VoucherDraft draft)
        {
            await using var scope = books.Scope();
            Assert.Contains(code, (await scope.Get<JournalService>().PostAsync(draft)).Errors.Select(error => error.Code));
        }

        VoucherDraft With(Action<VoucherDraft> change)
        {
            var draft = books.Draft("7010", "4510", 100);
            change(draft);
            return draft;
        }

        await RefusedAsync("accounting.journal.not_balanced", With(draft => draft.Lines[0].Debit = 99));
        await RefusedAsync("accounting.journal.amount", With(draft => draft.Lines[0].Credit = 5));
        await RefusedAsync("accounting.journal.amount", With(draft => (draft.Lines[0].Debit, draft.Lines[1].Credit) = (0.001m, 0.001m)));
        await RefusedAsync("accounting.journal.account_missing", With(draft => draft.Lines[0].AccountId = Guid.NewGuid()));
        await RefusedAsync("accounting.journal.party_missing", books.Draft("4100", "4510", 100));
        await RefusedAsync("accounting.journal.stock", books.Draft("4000", "4510", 100));
        await RefusedAsync("accounting.journal.contra_money", books.Draft("7010", "4510", 100, kind: JournalKind.Contra));
        await RefusedAsync("accounting.journal.date_in_future", books.Draft("7010", "4510", 100, new(2026, 11, 22)));
        await RefusedAsync("accounting.journal.too_few_lines", With(draft => draft.Lines.Clear()));
        Assert.Equal("JV/26-27/0001", (await books.PostAsync(books.Draft("4510", "4500", 100, kind: JournalKind.Contra))).Number);
    }

    [Fact]
    public async Task AccountOutOfUse_TakesNothingNew_AndAnAccountOfARoleStays()
    {
        await using var books = await BooksFixture.CreateAsync(DatabaseEngine.Sqlite);
        await using var scope = books.Scope();
        var accounts = scope.Get<AccountService>();
        AccountDraft Draft(string code, Action<AccountDraft> change)
        {
            var account = books.Accounts[code];
            var draft = new AccountDraft { Id = account.Id, Code = account.Code, Name = account.Name, Group = account.Group, Kind = account.Kind, Version = account.Version };
            change(draft);
            return draft;
        }

        Assert.Equal("accounting.account.of_role", (await accounts.SaveAsync(Draft("4500", draft => draft.IsActive = false))).FirstError!.Code);
        Assert.True((await accounts.SaveAsync(Draft("4500", draft => draft.Name = "Petty cash"))).IsSuccess);
        Assert.Equal("accounting.account.code_taken", (await accounts.SaveAsync(Draft("7010", draft => draft.Code = "7020"))).FirstError!.Code);
        await books.PostAsync(books.Draft("7020", "4510", 100));
        Assert.Equal("accounting.account.group_posted", (await accounts.SaveAsync(Draft("7020", draft => draft.Group = AccountGroup.Income))).FirstError!.Code);
        Assert.True((await accounts.SaveAsync(Draft("7010", draft => draft.IsActive = false))).IsSuccess);

        Assert.Equal("accounting.journal.account_inactive", (await scope.Get<JournalService>().PostAsync(books.Draft("7010", "4510", 1))).FirstError!.Code);
        Assert.DoesNotContain(await scope.Get<AccountReader>().SuggestAsync("rent"), account => account.Name == "Rent");
        Assert.Contains(await scope.Get<AccountQueries>().ChartAsync(), row => row is { Account.Name: "Petty cash", Balance: 0 });
    }

    [Theory, Engines]
    public async Task ProfitAndLoss_OfACostCentre_HoldsItsLinesOnly(DatabaseEngine engine)
    {
        await using var books = await BooksFixture.CreateAsync(engine);
        await using var scope = books.Scope();
        await scope.Get<TagService>().SaveAsync(new() { Kind = TagKind.CostCentre, Name = "Pune shop" });
        var centre = (await scope.Get<TagService>().ListAsync()).Single().Id;
        await books.PostAsync(books.Draft("7010", "4510", 300));
        var tagged = books.Draft("7010", "4510", 70);
        tagged.Lines[0].CostCentreId = centre;
        await books.PostAsync(tagged);

        var all = await books.ReadAsync("profit-and-loss");
        var ofCentre = await books.ReadAsync("profit-and-loss", query: query => query["centre"] = centre.ToString());

        Assert.Equal((370, 70), (BooksFixture.Amount(all, "Rent", "Amount"), BooksFixture.Amount(ofCentre, "Rent", "Amount")));
        Assert.Equal("Pune shop", ofCentre.Subject);
    }
}
