using Bunit;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace ErpWeb.Tests.Shared.Ui;

public sealed class FieldErrorsTests : UiTest
{
    private readonly FieldErrors _errors = new();
    private readonly Draft _draft = new();

    [Fact]
    public void Set_ShowsEachErrorBesideItsField()
    {
        var form = Form();

        form.InvokeAsync(() => _errors.Set([new Error("a", "Give the name.", "Name"), new Error("b", "Give the city.", "Address.City")]));

        Assert.Equal(["Give the name.", "Give the city."], form.FindAll(".erp-field [role=alert]").Select(alert => alert.TextContent.Trim()));
        Assert.All(form.FindAll("input"), input => Assert.Equal("true", input.GetAttribute("aria-invalid")));
    }

    [Fact]
    public void Set_ShowsWhatNoFieldCanShowAboveTheForm()
    {
        var form = Form();

        form.InvokeAsync(() => _errors.Set([new Error("a", "The books are closed."), new Error("b", "Hidden field is wrong.", "Secret")]));

        Assert.Equal(["The books are closed.", "Hidden field is wrong."], form.FindAll(".erp-form-errors li").Select(line => line.TextContent));
    }

    [Fact]
    public void Set_MovesTheFocusToTheFirstFault()
    {
        var form = Form();

        form.InvokeAsync(() => _errors.Set([new Error("a", "Give the name.", "Name")]));

        form.WaitForAssertion(() => JSInterop.VerifyInvoke("erp.focusFirstInvalid"));
    }

    [Fact]
    public void EditingAField_TakesItsErrorAway()
    {
        var form = Form();
        form.InvokeAsync(() => _errors.Set([new Error("a", "Give the name.", "Name")]));

        form.Find("input").Change("Asha");

        Assert.Empty(form.FindAll("[role=alert]"));
        Assert.Equal("Asha", _draft.Name);
    }

    [Fact]
    public void ScopedField_TakesErrorsOfItsLine()
    {
        var line = new Address();
        var form = Render<FieldErrorScope>(p => p.Add(s => s.Errors, _errors).AddChildContent<FieldScope>(scope => scope
            .Add(s => s.Path, "Lines[2]")
            .AddChildContent<TextField>(f => f.Add(t => t.Label, "City").Add(t => t.ValueExpression, () => line.City))));

        form.InvokeAsync(() => _errors.Set([new Error("a", "Not here.", "Lines[1].City"), new Error("b", "Here.", "Lines[2].City")]));

        Assert.Equal("Here.", form.Find(".erp-field [role=alert]").TextContent.Trim());
    }

    private IRenderedComponent<FieldErrorScope> Form() =>
        Render<FieldErrorScope>(p => p.Add(s => s.Errors, _errors)
            .AddChildContent<TextField>(f => f.Add(t => t.Label, "Name").Add(t => t.ValueExpression, () => _draft.Name)
                .Add(t => t.ValueChanged, EventCallback.Factory.Create<string?>(this, name => _draft.Name = name)))
            .AddChildContent<TextField>(f => f.Add(t => t.Label, "City").Add(t => t.ValueExpression, () => _draft.Address.City)));

    private sealed class Draft
    {
        public string? Name { get; set; }

        public Address Address { get; } = new();
    }

    private sealed class Address
    {
        public string? City { get; set; }
    }
}
