using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Languages;
using ErpWeb.Shared.Ui.Lists;
using ErpWeb.Tests.Support;
using Xunit;

namespace ErpWeb.Tests.Shared.Ui;

public sealed class DatePresetsTests
{
    private static readonly DateOnly Today = new(2026, 1, 15);

    [Theory]
    [InlineData("today", "2026-01-15", "2026-01-15")]
    [InlineData("yesterday", "2026-01-14", "2026-01-14")]
    [InlineData("this-week", "2026-01-12", "2026-01-15")]
    [InlineData("this-week-sunday", "2026-01-11", "2026-01-15")]
    [InlineData("this-week-saturday", "2026-01-10", "2026-01-15")]
    [InlineData("this-month", "2026-01-01", "2026-01-15")]
    [InlineData("last-month", "2025-12-01", "2025-12-31")]
    [InlineData("this-quarter", "2026-01-01", "2026-01-15")]
    [InlineData("last-quarter", "2025-10-01", "2025-12-31")]
    [InlineData("this-year", "2025-04-01", "2026-01-15")]
    [InlineData("last-year", "2024-04-01", "2025-03-31")]
    [InlineData("2025-05-01..2025-05-09", "2025-05-01", "2025-05-09")]
    public void Read_GivesBothEnds(string value, string from, string to) =>
        Assert.Equal((Day(from), Day(to)), DatePresets.Read(value, Today));

    [Theory]
    [InlineData("yesterday", "2026-03-01", "2026-02-28", "2026-02-28")]
    [InlineData("yesterday", "2026-04-01", "2026-03-31", "2026-03-31")]
    [InlineData("this-year", "2026-03-31", "2025-04-01", "2026-03-31")]
    [InlineData("this-year", "2026-04-01", "2026-04-01", "2026-04-01")]
    [InlineData("last-year", "2026-04-01", "2025-04-01", "2026-03-31")]
    [InlineData("last-month", "2024-03-31", "2024-02-01", "2024-02-29")]
    [InlineData("this-quarter", "2026-06-30", "2026-04-01", "2026-06-30")]
    [InlineData("last-quarter", "2026-04-01", "2026-01-01", "2026-03-31")]
    [InlineData("this-week", "2026-11-22", "2026-11-16", "2026-11-22")]
    [InlineData("this-week", "2026-11-23", "2026-11-23", "2026-11-23")]
    [InlineData("this-week-sunday", "2026-11-22", "2026-11-22", "2026-11-22")]
    public void Read_AtTheEndsOfMonthsAndYears(string value, string today, string from, string to) =>
        Assert.Equal((Day(from), Day(to)), DatePresets.Read(value, Day(today)));

    [Theory]
    [InlineData("today", "2026-01-14", "2026-01-14")]
    [InlineData("this-week", "2026-01-05", "2026-01-08")]
    [InlineData("this-month", "2025-12-01", "2025-12-15")]
    [InlineData("last-month", "2025-11-01", "2025-11-30")]
    [InlineData("this-quarter", "2025-10-01", "2025-10-15")]
    [InlineData("this-year", "2024-04-01", "2025-01-15")]
    [InlineData("last-year", "2023-04-01", "2024-03-31")]
    public void Before_IsTheSamePartOfThePeriodBefore(string value, string from, string to) =>
        Assert.Equal(new(Day(from), Day(to)), DatePresets.Before(value, Today));

    [Fact]
    public void Today_IsTheTenantsDay_TenMinutesAfterMidnightInIndia()
    {
        var clock = new FakeTimeProvider();
        clock.Advance(new DateTimeOffset(2026, 3, 31, 18, 40, 0, TimeSpan.Zero) - clock.GetUtcNow());

        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 1)), DatePresets.Read("this-year", new IndiaClock(clock).Today));
    }

    [Theory]
    [InlineData("2026-11-21", "2026-11-21", "21 November 2026")]
    [InlineData("2026-11-01", "2026-11-21", "1–21 November 2026")]
    [InlineData("2026-10-28", "2026-11-03", "28 October – 3 November 2026")]
    [InlineData("2025-04-01", "2026-03-31", "1 April 2025 – 31 March 2026")]
    public void Span_SaysTheActualDates(string from, string to, string words) => Assert.Equal(words, IndianDate.Span(Day(from), Day(to), new Words()));

    [Theory]
    [InlineData(null)]
    [InlineData("all")]
    [InlineData("nonsense")]
    [InlineData("x..y")]
    public void Read_WhatIsNoSpan_IsOpen(string? value) => Assert.Equal((null, null), DatePresets.Read(value, Today));

    [Fact]
    public void Read_KeepsAnOpenEnd() => Assert.Equal((new DateOnly(2025, 5, 1), null), DatePresets.Read("2025-05-01..", Today));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
