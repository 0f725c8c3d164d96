using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;
using ErpWeb.Tenancy.Contracts;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Platform.Tenants;

public sealed partial class TenantPage
{
    private readonly FieldErrors _errors = new();
    private TenantListRow? _tenant;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    private string? Reason { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private TenantListQueries Tenants { get; set; } = default!;

    [Inject]
    private TenantStatusService Status { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync() => _tenant = await Tenants.FindAsync(Id, Http.RequestAborted);

    private async Task SuspendAsync() => Show(await Status.SuspendAsync(Id, Reason ?? "", OperatorActor.Of(Http), Http.RequestAborted));

    private async Task ResumeAsync() => Show(await Status.ResumeAsync(Id, OperatorActor.Of(Http), Http.RequestAborted));

    private void Show(Result result)
    {
        _errors.Set(result.Errors);
        if (result.IsSuccess)
            Navigation.NavigateTo($"/operator/tenants/{Id}");
    }
}
