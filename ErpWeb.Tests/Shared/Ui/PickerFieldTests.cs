using Bunit;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components.Web;
using Xunit;

namespace ErpWeb.Tests.Shared.Ui;

public sealed class PickerFieldTests : UiTest
{
    private static readonly string[] Towns = ["Mumbai", "Nagpur", "Pune"];

    private string? _value;
    private string? _created;

    [Fact]
    public async Task Typing_OpensTheListAndSaysSo()
    {
        var picker = Picker();

        await TypeAsync(picker, "u");

        Assert.Equal(4, picker.FindAll("[role=option]").Count);
        Assert.Equal("true", picker.Find("input").GetAttribute("aria-expanded"));
        Assert.Equal(picker.Find("[role=listbox]").Id, picker.Find("input").GetAttribute("aria-controls"));
        Assert.Equal(picker.Find("[aria-selected=true]").Id, picker.Find("input").GetAttribute("aria-activedescendant"));
    }

    [Fact]
    public async Task ArrowAndEnter_Choose()
    {
        var picker = Picker();
        await TypeAsync(picker, "u");

        await PressAsync(picker, "ArrowDown");
        await PressAsync(picker, "Enter");

        Assert.Equal("Nagpur", _value);
        Assert.Empty(picker.FindAll("[role=listbox]"));
        Assert.Equal("Nagpur", picker.Find("input").GetAttribute("value"));
    }

    [Fact]
    public async Task Enter_BeforeTheAnswer_TakesTheFirstOnceItIsThere()
    {
        var picker = Picker();

        var typing = TypeAsync(picker, "pun");
        await PressAsync(picker, "Enter");
        await typing;

        Assert.Equal("Pune", _value);
    }

    [Fact]
    public async Task Tab_TakesTheActiveSuggestion()
    {
        var picker = Picker();
        await TypeAsync(picker, "pun");

        await PressAsync(picker, "Tab");
        await LeaveAsync(picker);

        Assert.Equal("Pune", _value);
        Assert.Equal("Pune", picker.Find("input").GetAttribute("value"));
        Assert.Empty(picker.FindAll("[role=listbox], [role=alert]"));
    }

    [Theory]
    [InlineData("Delhi", "Choose one from the list.")]
    [InlineData("", null)]
    public async Task Tab_WithNoSuggestionForTheText_TakesNothing(string typed, string? told)
    {
        var picker = Picker();
        await TypeAsync(picker, typed);

        await PressAsync(picker, "Tab");
        await LeaveAsync(picker);

        Assert.Null(_value);
        Assert.Null(_created);
        Assert.Equal(typed, picker.Find("input").GetAttribute("value"));
        Assert.Equal(told, picker.FindAll("[role=alert]").SingleOrDefault()?.TextContent.Trim());
    }

    [Fact]
    public async Task Tab_BeforeTheAnswer_KeepsTheTextAndSaysSo()
    {
        var picker = Picker();
        await TypeAsync(picker, "pun");

        // The list still shows Pune when the text has gone on.
        var typing = TypeAsync(picker, "pu");
        await PressAsync(picker, "Tab");
        await LeaveAsync(picker);
        await typing;

        Assert.Null(_value);
        Assert.Equal("pu", picker.Find("input").GetAttribute("value"));
        Assert.Equal("Choose one from the list.", picker.Find("[role=alert]").TextContent.Trim());
    }

    [Fact]
    public async Task Tab_PastAListThatWasOnlyOpened_ChangesNothing()
    {
        _value = "Pune";
        var picker = Picker();
        await ActAsync(picker, "input", input => input.ClickAsync(new()));

        await PressAsync(picker, "Tab");
        await LeaveAsync(picker);

        Assert.Equal("Pune", _value);
        Assert.Empty(picker.FindAll("[role=listbox], [role=alert]"));
    }

    [Fact]
    public async Task Click_Chooses()
    {
        var picker = Picker();
        await TypeAsync(picker, "u");

        await ActAsync(picker, "[role=option]:nth-child(2)", option => option.ClickAsync(new()));

        Assert.Equal("Nagpur", _value);
        Assert.Empty(picker.FindAll("[role=listbox]"));
    }

    [Fact]
    public async Task Escape_ClosesTheListAndKeepsTheText()
    {
        var picker = Picker();
        await TypeAsync(picker, "u");

        await PressAsync(picker, "Escape");

        Assert.Empty(picker.FindAll("[role=listbox]"));
        Assert.Equal("u", picker.Find("input").GetAttribute("value"));
    }

    [Fact]
    public async Task Leaving_WithTextThatWasNotChosen_KeepsItAndSaysSo()
    {
        var picker = Picker();
        await TypeAsync(picker, "Delhi");

        await LeaveAsync(picker);

        Assert.Equal("Delhi", picker.Find("input").GetAttribute("value"));
        Assert.Equal("Choose one from the list.", picker.Find("[role=alert]").TextContent.Trim());
    }

    [Fact]
    public async Task Leaving_WithNothing_ClearsTheChoice()
    {
        _value = "Pune";
        var picker = Picker();
        await TypeAsync(picker, "");

        await LeaveAsync(picker);

        Assert.Null(_value);
        Assert.Empty(picker.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task CreateEntry_HandsOverTheText()
    {
        var picker = Picker();
        await TypeAsync(picker, "Surat");

        await ActAsync(picker, ".erp-option-new", option => option.ClickAsync(new()));

        Assert.Equal("Surat", _created);
    }

    /// <summary>Ends when the list has settled.</summary>
    private static Task TypeAsync(IRenderedComponent<PickerField<string>> picker, string text) => ActAsync(picker, "input", input => input.InputAsync(text));

    private static Task PressAsync(IRenderedComponent<PickerField<string>> picker, string key) => ActAsync(picker, "input", input => input.KeyDownAsync(new KeyboardEventArgs { Key = key }));

    private static Task LeaveAsync(IRenderedComponent<PickerField<string>> picker) => ActAsync(picker, "input", input => input.BlurAsync(new()));

    private IRenderedComponent<PickerField<string>> Picker() => Render<PickerField<string>>(p => p
        .Add(f => f.Label, "Town")
        .Add(f => f.ItemText, town => town)
        .Add(f => f.Find, (term, _) => new ValueTask<IReadOnlyList<string>>([.. Towns.Where(town => town.Contains(term, StringComparison.OrdinalIgnoreCase))]))
        .Add(f => f.OnCreate, text => _created = text)
        .Bind(f => f.Value, _value, changed => _value = changed));
}
