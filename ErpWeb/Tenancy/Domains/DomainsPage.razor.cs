using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Fields;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Tenancy.Domains;

public sealed partial class DomainsPage(DomainService domains, ConfirmDialog confirm, Toasts toasts)
{
    private static readonly string[] LiveKinds = [TenantEvents.Tenant];

    private readonly FieldErrors _errors = new();
    private IReadOnlyList<DomainRow>? _rows;
    private HostDraft? _draft;
    private Guid? _checking;

    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync() => _rows = await domains.ListAsync();

    private async Task AddAsync()
    {
        var result = await domains.AddAsync(_draft!.Host);
        _errors.Set(result.Errors);
        if (!result.IsSuccess) return;
        _draft = null;
        await ReadAsync();
    }

    private async Task VerifyAsync(DomainRow row)
    {
        if (_checking is not null) return;
        _checking = row.Id;
        var result = await domains.VerifyAsync(row.Id);
        _checking = null;
        if (result.IsSuccess)
            toasts.Success(T["{0} leads here now.", row.Host]);
        else
            toasts.Error(T[result.FirstError!.Wording]);
        await ReadAsync();
    }

    private async Task RemoveAsync(DomainRow row)
    {
        if (!await confirm.AskAsync(T["Remove {0}?", row.Host], T["It leads here no more."], T["Remove"], danger: true)) return;
        await domains.RemoveAsync(row.Id);
        await ReadAsync();
    }

    private sealed class HostDraft
    {
        public string Host { get; set; } = "";
    }
}
