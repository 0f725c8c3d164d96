using ErpWeb.Shared.Ui.Lists;
using Xunit;

namespace ErpWeb.Tests.Shared.Ui;

public sealed class DatePresetsTests
{
    private static readonly DateOnly Today = new(2026, 1, 15);

    [Theory]
    [InlineData("today", "2026-01-15", "2026-01-15")]
    [InlineData("last-7-days", "2026-01-09", "2026-01-15")]
    [InlineData("this-month", "2026-01-01", "2026-01-31")]
    [InlineData("last-month", "2025-12-01", "2025-12-31")]
    [InlineData("this-quarter", "2026-01-01", "2026-03-31")]
    [InlineData("this-year", "2025-04-01", "2026-03-31")]
    [InlineData("last-year", "2024-04-01", "2025-03-31")]
    [InlineData("2025-05-01..2025-05-09", "2025-05-01", "2025-05-09")]
    public void Read_GivesBothEnds(string value, string from, string to) =>
        Assert.Equal((DateOnly.ParseExact(from, "yyyy-MM-dd"), DateOnly.ParseExact(to, "yyyy-MM-dd")), DatePresets.Read(value, Today));

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    [InlineData("x..y")]
    public void Read_WhatIsNoSpan_IsOpen(string? value) => Assert.Equal((null, null), DatePresets.Read(value, Today));

    [Fact]
    public void Read_KeepsAnOpenEnd() => Assert.Equal((new DateOnly(2025, 5, 1), null), DatePresets.Read("2025-05-01..", Today));
}
