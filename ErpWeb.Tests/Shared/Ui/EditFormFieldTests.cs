using System.ComponentModel.DataAnnotations;
using Bunit;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Xunit;

namespace ErpWeb.Tests.Shared.Ui;

public sealed class EditFormFieldTests : UiTest
{
    private readonly Draft _draft = new();

    [Fact]
    public void Submit_WhenARuleIsBroken_AnnouncesItAtTheField()
    {
        var form = Render<EditForm>(p => p.Add(f => f.Model, _draft).Add(f => f.ChildContent, Fields));

        form.Find("form").Submit();

        var input = form.Find("input");
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("Give the name.", form.Find($"#{input.GetAttribute("aria-describedby")}").TextContent.Trim());
    }

    [Fact]
    public void Submit_WhileTextIsUnreadable_IsInvalid()
    {
        _draft.Name = "Asha";
        var isSaved = false;
        var form = Render<EditForm>(p => p.Add(f => f.Model, _draft).Add(f => f.ChildContent, Fields).Add(f => f.OnValidSubmit, () => isSaved = true));

        form.FindAll("input")[1].Change("abc");
        form.Find("form").Submit();
        Assert.False(isSaved);

        form.FindAll("input")[1].Change("12");
        form.Find("form").Submit();
        Assert.True(isSaved);
    }

    private RenderFragment<EditContext> Fields => _ => builder =>
    {
        builder.OpenComponent<DataAnnotationsValidator>(0);
        builder.CloseComponent();
        builder.OpenComponent<TextField>(1);
        builder.AddComponentParameter(2, nameof(TextField.Label), "Name");
        builder.AddComponentParameter(3, nameof(TextField.Value), _draft.Name);
        builder.AddComponentParameter(4, nameof(TextField.ValueExpression), (System.Linq.Expressions.Expression<Func<string?>>)(() => _draft.Name));
        builder.CloseComponent();
        builder.OpenComponent<MoneyField<decimal>>(5);
        builder.AddComponentParameter(6, nameof(MoneyField<decimal>.Label), "Price");
        builder.AddComponentParameter(7, nameof(MoneyField<decimal>.ValueExpression), (System.Linq.Expressions.Expression<Func<decimal>>)(() => _draft.Price));
        builder.CloseComponent();
    };

    private sealed class Draft
    {
        [Required(ErrorMessage = "Give the name.")]
        public string? Name { get; set; }

        public decimal Price { get; set; }
    }
}
