using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Platform.Support;

public sealed partial class SupportGrantsPage(SupportGrantService grants, Toasts toasts)
{
    private static readonly string[] Kinds = [SupportLog.Event, SupportLog.Granted];

    private readonly FieldErrors _errors = new();
    private SupportGrantDraft _draft = new();
    private IReadOnlyList<SupportGrantRow>? _grants;
    private IReadOnlyList<SupportVisitRow> _visits = [];
    private bool _isBusy;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private IReadOnlyList<SelectOption<int>> Hours =>
        [.. Enumerable.Range(1, SupportGrantService.MostHours).Select(hours => new SelectOption<int>(hours, hours == 1 ? T["1 hour"] : T["{0} hours", hours]))];

    private IReadOnlyList<SelectOption<bool>> Extents => [new(false, T["Look only"]), new(true, T["Look and change"])];

    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync() => (_grants, _visits) = (await grants.ListAsync(), await grants.VisitsAsync());

    private Task GrantAsync() => DoAsync(() => grants.GrantAsync(_draft), T["Support may come in now."]);

    private Task WithdrawAsync(Guid id) => DoAsync(() => grants.WithdrawAsync(id), T["Withdrawn. Whoever was in is out."]);

    private async Task DoAsync(Func<Task<Result>> verb, string success)
    {
        if (_isBusy) return;
        _isBusy = true;
        var result = await verb();
        _isBusy = false;
        _errors.Set(result.Errors);
        if (!result.IsSuccess) return;
        _draft = new();
        await ReadAsync();
        toasts.Success(success);
    }

    private static string Moment(DateTime utc) => FormattableString.Invariant($"{IndiaClock.ToLocal(utc):dd-MM-yyyy HH:mm}");
}
