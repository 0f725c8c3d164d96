using Bunit;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ErpWeb.Tests.Shared.Ui;

public sealed class DialogTests : UiTest
{
    private readonly FieldErrors _errors = new();
    private int _saves;
    private int _cancels;
    private decimal _price;

    private ConfirmDialog Confirm => Services.GetRequiredService<ConfirmDialog>();

    [Theory]
    [InlineData(".erp-danger", true)]
    [InlineData("[data-erp-cancel]", false)]
    public async Task Ask_AnswersWithTheButton(string button, bool agreed)
    {
        var host = Render<ConfirmHost>();
        var answer = host.InvokeAsync(() => Confirm.AskAsync("Cancel invoice?", "The number stays used.", "Cancel invoice", danger: true));
        host.WaitForAssertion(() => Assert.Equal("Cancel invoice?", host.Find("h2").TextContent));

        await host.Find(button).ClickAsync(new());

        Assert.Equal(agreed, await answer);
        host.WaitForAssertion(() => Assert.Empty(host.FindAll("button")));
    }

    [Fact]
    public async Task Save_WhileSaving_RunsOnce()
    {
        var saved = new TaskCompletionSource();
        var dialog = Dialog(() =>
        {
            _saves++;
            return saved.Task;
        });

        _ = dialog.InvokeAsync(() => dialog.Find("form").Submit());
        _ = dialog.InvokeAsync(() => dialog.Find("form").Submit());

        dialog.WaitForAssertion(() => Assert.True(dialog.Find("[data-erp-save]").HasAttribute("disabled")));
        Assert.Equal(1, _saves);
        await dialog.InvokeAsync(saved.SetResult);
    }

    [Fact]
    public void Save_WhileAFieldIsUnreadable_DoesNotSave()
    {
        var dialog = Dialog(() => Task.FromResult(_saves++));
        dialog.Find("input").Change("abc");

        dialog.Find("form").Submit();

        Assert.Equal(0, _saves);
        JSInterop.VerifyInvoke("erp.focusFirstInvalid");
    }

    [Fact]
    public void Save_WhenTheServiceRefuses_ShowsWhy()
    {
        var dialog = Dialog(() =>
        {
            _errors.Set([new Error("price", "The price is above the MRP.", "Price")]);
            return Task.CompletedTask;
        });

        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => Assert.Equal("The price is above the MRP.", dialog.Find(".erp-field [role=alert]").TextContent.Trim()));
    }

    [Fact]
    public void Cancel_Untouched_ClosesAtOnce()
    {
        var dialog = Dialog(() => Task.CompletedTask);

        dialog.Find("[data-erp-cancel]").Click();

        Assert.Equal(1, _cancels);
    }

    [Fact]
    public void Cancel_AfterEditing_AsksFirst()
    {
        var host = Render<ConfirmHost>();
        var dialog = Dialog(() => Task.CompletedTask);
        dialog.Find("input").Change("12");

        _ = dialog.InvokeAsync(() => dialog.Find("[data-erp-cancel]").Click());
        host.WaitForAssertion(() => Assert.Equal("Discard your changes?", host.Find("h2").TextContent));
        Assert.Equal(0, _cancels);

        host.Find(".erp-danger").Click();
        dialog.WaitForAssertion(() => Assert.Equal(1, _cancels));
    }

    [Fact]
    public void Toasts_AnnounceBadNewsAtOnceAndGoodNewsPolitely()
    {
        var host = Render<ToastHost>();
        var toasts = Services.GetRequiredService<Toasts>();

        host.InvokeAsync(() =>
        {
            toasts.Success("Posted");
            toasts.Error("Out of paper");
        });

        host.WaitForAssertion(() => Assert.Equal("Posted", host.Find("[role=status]").TextContent.Trim()));
        Assert.Equal("Out of paper", host.Find("[role=alert]").TextContent.Trim());
        host.Find("[role=alert] button").Click();
        host.WaitForAssertion(() => Assert.Empty(host.FindAll("[role=alert]")));
    }

    private IRenderedComponent<FormDialog> Dialog(Func<Task> save) => Render<FormDialog>(p => p
        .Add(d => d.IsOpen, true).Add(d => d.Title, "Price").Add(d => d.Errors, _errors)
        .Add(d => d.OnSave, save).Add(d => d.OnCancel, () => _cancels++)
        .AddChildContent<MoneyField<decimal>>(f => f.Add(m => m.Label, "Price").Add(m => m.Path, "Price").Add(m => m.Value, _price)
            .Add(m => m.ValueChanged, EventCallback.Factory.Create<decimal>(this, price => _price = price))));
}
