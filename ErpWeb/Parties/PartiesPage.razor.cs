using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Lists;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Parties;

/// <summary>The list of customers and suppliers. The second address opens one of them, for links from search and documents.</summary>
public sealed partial class PartiesPage(PartyQueries parties, TenantContext tenant, Toasts toasts, NavigationManager navigation)
{
    private static readonly string[] LiveKinds = ["party", "ledger"];

    private const string ListAddress = "/parties";

    private ListPage<PartyRow>? _list;
    private PartyDraft? _draft;

    [Parameter]
    public Guid? OpenId { get; set; }

    // A file without a status would hold what is switched off too.
    private string ExportHref => ListRequest.FileAddress($"{ListAddress}/export.csv", _list?.CurrentRequest, (PartyFilters.StatusKey, PartyFilters.Active));

    protected override async Task OnParametersSetAsync()
    {
        if (OpenId is { } id && id != _draft?.Id && RendererInfo.IsInteractive)
            await OpenAsync(id);
    }

    private ValueTask<PageOf<PartyRow>> ReadAsync(ListRequest request, CancellationToken ct) => new(parties.PageAsync(
        PartyFilters.Read(request.Search, request.Filter(PartyFilters.RoleKey), request.Filter(PartyFilters.StatusKey) ?? PartyFilters.Active) with { Sort = request.Sort }, request.Cursor, request.Size, ct));

    private async Task NewAsync() => _draft = await parties.NewAsync(_list?.Filter(PartyFilters.RoleKey) == "supplier" ? PartyRole.Supplier : PartyRole.Customer);

    private async Task OpenAsync(Guid id)
    {
        _draft = await parties.FindAsync(id);
        if (_draft is null)
            toasts.Error(T[PartyErrors.NotFound.Wording]);
    }

    private void Close()
    {
        _draft = null;
        if (OpenId is not null)
            navigation.NavigateTo(ListAddress, replace: true);
    }

    private string PlaceOf(PartyRow row)
    {
        var land = row.Country.Length > 0 ? row.Country : T[IndianStates.NameOf(row.StateCode)];
        return row.City.Length > 0 ? $"{row.City}, {land}" : land;
    }

    private string GstinOf(PartyRow row) => row.Gstin.Length > 0 ? row.Gstin : T[GstKindNames.Of(row.GstKind)];

    private static string RoleOf(PartyRow row) => row switch
    {
        { IsCustomer: true, IsSupplier: true } => "Customer, supplier",
        { IsSupplier: true } => "Supplier",
        _ => "Customer",
    };
}
