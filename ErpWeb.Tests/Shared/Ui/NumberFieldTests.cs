using System.Globalization;
using Bunit;
using ErpWeb.Shared.Ui.Fields;
using Xunit;

namespace ErpWeb.Tests.Shared.Ui;

public sealed class NumberFieldTests : UiTest
{
    private decimal _value;

    [Theory]
    [InlineData("1,23,456.50", "123456.50", "1,23,456.50")]
    [InlineData("123456.5", "123456.5", "1,23,456.50")]
    [InlineData("₹ 99", "99", "99.00")]
    [InlineData(" .5 ", "0.5", "0.50")]
    public void Money_WhenReadable_IsGroupedTheIndianWay(string typed, string value, string shown)
    {
        var field = Money();

        field.Find("input").Change(typed);

        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), _value);
        Assert.Equal(shown, field.Find("input").GetAttribute("value"));
        Assert.Empty(field.FindAll("[role=alert]"));
    }

    [Theory]
    [InlineData("12 apples")]
    [InlineData("1.2.3")]
    [InlineData("-5")]
    [InlineData("10.005")]
    public void Money_WhenNotReadable_KeepsTheTypingAndSaysSo(string typed)
    {
        _value = 7;
        var field = Money();

        field.Find("input").Change(typed);

        var input = field.Find("input");
        Assert.Equal(typed, input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal(input.GetAttribute("aria-describedby"), field.Find("[role=alert]").Id);
        Assert.Equal(7, _value);
    }

    [Fact]
    public void Money_AfterAFault_IsWellAgainOnceReadable()
    {
        var field = Money();

        field.Find("input").Change("x");
        field.Find("input").Change("5");

        Assert.Empty(field.FindAll("[role=alert]"));
        Assert.Null(field.Find("input").GetAttribute("aria-invalid"));
    }

    [Fact]
    public void Money_WhenClearedAndOptional_IsNull()
    {
        decimal? value = 5;
        var field = Render<MoneyField<decimal?>>(p => p.Add(f => f.Label, "Price").Bind(f => f.Value, value, changed => value = changed));

        field.Find("input").Change("");

        Assert.Null(value);
    }

    [Fact]
    public void Percent_AboveAHundred_IsRefused()
    {
        var field = Render<PercentField<decimal>>(p => p.Add(f => f.Label, "Discount").Bind(f => f.Value, _value, changed => _value = changed));

        field.Find("input").Change("101");

        Assert.Equal("At most 100.", Message(field));
    }

    [Fact]
    public void Quantity_ShowsNoMoreDecimalsThanTyped()
    {
        var field = Render<QuantityField<decimal>>(p => p.Add(f => f.Label, "Quantity").Bind(f => f.Value, _value, changed => _value = changed));

        field.Find("input").Change("2.50");

        Assert.Equal("2.5", field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void WholeNumber_IsShownAndRead_AndTakesNoDecimals()
    {
        int? value = 30;
        var field = Render<NumberField<int?>>(p => p.Add(f => f.Label, "Days").Bind(f => f.Value, value, changed => value = changed));
        Assert.Equal("30", field.Find("input").GetAttribute("value"));

        field.Find("input").Change("45");
        Assert.Equal(45, value);

        field.Find("input").Change("1.5");
        Assert.Equal("Whole numbers only.", field.Find("[role=alert]").TextContent.Trim());
        Assert.Equal(45, value);
    }

    [Fact]
    public void UnreadableText_IsKnownToTheForm()
    {
        var errors = new FieldErrors();
        var field = Render<MoneyField<decimal>>(p => p.AddCascadingValue(errors).Add(f => f.Label, "Price").Bind(f => f.Value, _value, changed => _value = changed));

        field.Find("input").Change("x");
        Assert.True(errors.HasUnreadable);

        field.Find("input").Change("1");
        Assert.False(errors.HasUnreadable);
    }

    private IRenderedComponent<MoneyField<decimal>> Money() =>
        Render<MoneyField<decimal>>(p => p.Add(f => f.Label, "Price").Bind(f => f.Value, _value, changed => _value = changed));

    private static string Message(IRenderedComponent<PercentField<decimal>> field) => field.Find("[role=alert]").TextContent.Trim();
}
