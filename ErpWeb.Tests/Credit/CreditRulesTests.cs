using ErpWeb.Credit.Contracts;
using ErpWeb.Credit.Diary;
using ErpWeb.Credit.Interest;
using ErpWeb.Credit.Links;
using ErpWeb.Credit.Reminders;
using ErpWeb.Credit.Settlements;
using ErpWeb.Shared.Ui;

namespace ErpWeb.Tests.Credit;

/// <summary>The rules that need no database.</summary>
public sealed class CreditRulesTests
{
    private static readonly CreditStanding Standing = new() { Open = 40_000, OpenBills = 4, Orders = 5_000, Unapplied = 2_000, LimitAmount = 50_000 };

    [Theory]
    [InlineData(7_000, null)]
    [InlineData(7_000.01, "credit.over_limit")]
    public void Limit_CountsBillsAndOrdersLessAdvances(decimal amount, string? code) =>
        Assert.Equal(code, CreditLimitRules.Check(Standing, amount, "PartyId").Select(error => error.Code).FirstOrDefault());

    [Fact]
    public void Limit_PassesWhatIsPaidInAdvance_EvenOnHold() =>
        Assert.Empty(CreditLimitRules.Check(new() { Unapplied = 5_000, IsOnHold = true, LimitAmount = 0 }, 5_000, "PartyId"));

    [Fact]
    public void Limit_PassesWhoeverHasLeave() =>
        Assert.Empty(CreditLimitRules.Check(Standing with { IsOnHold = true, OverriddenUntilUtc = DateTime.UnixEpoch }, 99_999, "PartyId"));

    [Fact]
    public void Limit_SaysEveryReason() => Assert.Equal(
        ["credit.on_hold", "credit.over_limit", "credit.overdue", "credit.too_many_bills"],
        CreditLimitRules.Check(Standing with { IsOnHold = true, LimitDays = 10, DaysOverdue = 11, LimitBills = 4 }, 10_000, "PartyId").Select(error => error.Code));

    [Theory]
    [InlineData("2026-11-17", null)]
    [InlineData("2026-11-18", -3)]
    [InlineData("2026-11-23", -3)]
    [InlineData("2026-11-24", 3)]
    [InlineData("2027-03-01", 30)]
    public void Ladder_StandsOnTheLastStepReached(string today, int? step) =>
        Assert.Equal(step, ReminderLadder.StepOn(new(2026, 11, 21), DateOnly.Parse(today), ReminderLadder.Parse("-3, 3, 15, 30")!));

    [Theory]
    [InlineData("-3, 3, x")]
    [InlineData("900")]
    public void Ladder_RefusesWhatItCannotRead(string text) => Assert.Null(ReminderLadder.Parse(text));

    [Theory]
    [InlineData("2026-11-11", "2026-11-21", 120)]
    [InlineData("2026-11-11", "2026-11-11", 0)]
    [InlineData("2026-09-22", "2026-11-21", 726)]
    public void Interest_RunsByTheDayOverdue(string due, string through, decimal interest) =>
        Assert.Equal(interest, InterestRules.Of(36_500, DateOnly.Parse(due), DateOnly.Parse(due), DateOnly.Parse(through), InterestRules.Parse("1: 12, 60: 18")!));

    [Fact]
    public void Interest_ChargedInTwoParts_IsTheSameAsInOne()
    {
        var slabs = InterestRules.Parse("1: 12, 60: 18")!;
        DateOnly due = new(2026, 6, 1), middle = new(2026, 7, 20), end = new(2026, 9, 1);
        Assert.Equal(InterestRules.Of(36_500, due, due, end, slabs), InterestRules.Of(36_500, due, due, middle, slabs) + InterestRules.Of(36_500, due, middle, end, slabs));
    }

    [Theory]
    [InlineData("2026-11-20", 999.99, PromiseState.Broken)]
    [InlineData("2026-11-20", 1000, PromiseState.Kept)]
    [InlineData("2026-11-21", 0, PromiseState.Open)]
    public void Promise_IsBrokenTheDayAfter(string day, decimal received, PromiseState state) => Assert.Equal(state, Promises.StateOf(DateOnly.Parse(day), 1000, received, new(2026, 11, 21)));

    [Fact]
    public void AdvanceTax_SharesAddUpToTheWhole()
    {
        var tax = AdvanceTax.Of(Guid.NewGuid(), 1000m, 18, isInterState: false);
        Assert.Equal((152.54m, tax.Cgst), (tax.Total, tax.Sgst));
        var parts = new decimal[] { 0, 333.33m, 666.66m, 1000m }.Select(used => tax.Share(used).Cgst).ToList();
        Assert.Equal((0m, tax.Cgst), (parts[0], parts[^1]));
    }

    [Fact]
    public void Sharing_ByReference_TakesTheNamedBillsFirst()
    {
        var bills = new[] { Bill("INV/26-27/0041", 1, 100), Bill("INV/26-27/0042", 2, 200), Bill("INV/26-27/0057", 3, 300) };
        var shares = DueSharing.ByReference(bills, "57, 0042", 550);
        Assert.Equal([(bills[2].Id, 300m), (bills[1].Id, 200m), (bills[0].Id, 50m)], shares.Select(share => (share.Key, share.Value)));
    }

    [Theory]
    [InlineData("98200 12345", "https://wa.me/919820012345?text=Hi%20there")]
    [InlineData("+44 20 7946 0018", "https://wa.me/442079460018?text=Hi%20there")]
    public void WhatsApp_OpensTheChatOfTheNumber(string phone, string address) => Assert.Equal(address, PhoneLinks.WhatsApp(phone, "Hi there"));

    [Fact]
    public void Token_NamesItsBusiness_AndNothingElseDoes()
    {
        var tenant = Guid.NewGuid();
        Assert.Equal(tenant, LinkToken.TenantOf(LinkToken.New(tenant)));
        Assert.All(["", "x", new string('A', 53) + "!", new string('A', 500)], text => Assert.Null(LinkToken.TenantOf(text)));
    }

    private static OpenReceivable Bill(string number, int day, decimal due) =>
        new() { Id = Guid.NewGuid(), Type = "Invoice", Number = number, Date = new(2026, 11, day), DueDate = new(2026, 11, day), Amount = due, Due = due };
}
