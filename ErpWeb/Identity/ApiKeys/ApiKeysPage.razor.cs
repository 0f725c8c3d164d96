using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Display;
using ErpWeb.Shared.Ui.Lists;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Identity.ApiKeys;

/// <summary>Makes and revokes keys for machines. Making one asks who it is that makes it.</summary>
public sealed partial class ApiKeysPage(ApiKeyService keys, StepUp stepUp, TimeProvider clock, NavigationManager navigation, ConfirmDialog confirm, Toasts toasts)
{
    private static readonly string[] LiveKinds = ["api-key"];

    private ListPage<ApiKeyRow>? _list;
    private ApiKeyDraft? _draft;
    private (string Name, string? Key) _made;

    private async ValueTask<PageOf<ApiKeyRow>> ReadAsync(ListRequest request, CancellationToken ct)
    {
        var rows = await keys.ListAsync(ct);
        return new(rows, null, rows.Count);
    }

    private async Task BeginAsync()
    {
        if (await stepUp.IsFreshAsync())
            _draft = new();
        else
            navigation.NavigateTo(StepUp.AddressFor("/settings/api-keys"), forceLoad: true);
    }

    private Task ShowAsync(string key)
    {
        (_made, _draft) = ((_draft!.Name, key), null);
        return _list!.RefreshAsync();
    }

    private async Task RevokeAsync(ApiKeyRow row)
    {
        if (!IsGood(row) || !await confirm.AskAsync(T["Revoke {0}?", row.Name], T["The program that uses it stops at once. This cannot be undone."], T["Revoke"], danger: true))
            return;
        await keys.RevokeAsync(row.Id);
        toasts.Success(T["{0} revoked", row.Name]);
        await _list!.RefreshAsync();
    }

    private RenderFragment StateOf(ApiKeyRow row) => row switch
    {
        { RevokedAtUtc: not null } => StatusChip.Of(T["Revoked"], Tone.Neutral),
        _ when IsGood(row) => StatusChip.Of(T["Active"], Tone.Ok),
        _ => StatusChip.Of(T["Expired"], Tone.Neutral),
    };

    private bool IsGood(ApiKeyRow row) => row.RevokedAtUtc is null && clock.GetUtcNow().UtcDateTime < row.ExpiresAtUtc;
}
