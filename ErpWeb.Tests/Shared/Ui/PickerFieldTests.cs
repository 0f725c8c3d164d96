using Bunit;
using ErpWeb.Shared.Ui.Fields;
using Xunit;

namespace ErpWeb.Tests.Shared.Ui;

public sealed class PickerFieldTests : UiTest
{
    private static readonly string[] Towns = ["Mumbai", "Nagpur", "Pune"];

    private string? _value;
    private string? _created;

    [Fact]
    public void Typing_OpensTheListAndSaysSo()
    {
        var picker = Picker();

        picker.Find("input").Input("u");

        picker.WaitForAssertion(() => Assert.Equal(4, picker.FindAll("[role=option]").Count));
        Assert.Equal("true", picker.Find("input").GetAttribute("aria-expanded"));
        Assert.Equal(picker.Find("[role=listbox]").Id, picker.Find("input").GetAttribute("aria-controls"));
        Assert.Equal(picker.Find("[aria-selected=true]").Id, picker.Find("input").GetAttribute("aria-activedescendant"));
    }

    [Fact]
    public void ArrowAndEnter_Choose()
    {
        var picker = Picker();
        picker.Find("input").Input("u");
        picker.WaitForAssertion(() => Assert.Equal(4, picker.FindAll("[role=option]").Count));

        picker.Find("input").KeyDown("ArrowDown");
        picker.Find("input").KeyDown("Enter");

        picker.WaitForAssertion(() => Assert.Equal("Nagpur", _value));
        Assert.Empty(picker.FindAll("[role=listbox]"));
        Assert.Equal("Nagpur", picker.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void Enter_BeforeTheAnswer_TakesTheFirstOnceItIsThere()
    {
        var picker = Picker();

        picker.Find("input").Input("pun");
        picker.Find("input").KeyDown("Enter");

        picker.WaitForAssertion(() => Assert.Equal("Pune", _value));
    }

    [Fact]
    public void Escape_ClosesTheListAndKeepsTheText()
    {
        var picker = Picker();
        picker.Find("input").Input("u");

        picker.Find("input").KeyDown("Escape");

        Assert.Empty(picker.FindAll("[role=listbox]"));
        Assert.Equal("u", picker.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void Leaving_WithTextThatWasNotChosen_KeepsItAndSaysSo()
    {
        var picker = Picker();
        picker.Find("input").Input("Delhi");

        picker.Find("input").Blur();

        Assert.Equal("Delhi", picker.Find("input").GetAttribute("value"));
        Assert.Equal("Choose one from the list.", picker.Find("[role=alert]").TextContent.Trim());
    }

    [Fact]
    public void Leaving_WithNothing_ClearsTheChoice()
    {
        _value = "Pune";
        var picker = Picker();
        picker.Find("input").Input("");

        picker.Find("input").Blur();

        Assert.Null(_value);
        Assert.Empty(picker.FindAll("[role=alert]"));
    }

    [Fact]
    public void CreateEntry_HandsOverTheText()
    {
        var picker = Picker();
        picker.Find("input").Input("Surat");
        picker.WaitForAssertion(() => picker.Find(".erp-option-new"));

        picker.Find(".erp-option-new").Click();

        Assert.Equal("Surat", _created);
    }

    private IRenderedComponent<PickerField<string>> Picker() => Render<PickerField<string>>(p => p
        .Add(f => f.Label, "Town")
        .Add(f => f.ItemText, town => town)
        .Add(f => f.Find, (term, _) => new ValueTask<IReadOnlyList<string>>([.. Towns.Where(town => town.Contains(term, StringComparison.OrdinalIgnoreCase))]))
        .Add(f => f.OnCreate, text => _created = text)
        .Bind(f => f.Value, _value, changed => _value = changed));
}
