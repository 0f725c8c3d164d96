using ErpWeb.Platform.Support;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Platform.Tenants;

public sealed partial class TenantPage
{
    private readonly FieldErrors _errors = new();
    private TenantListRow? _tenant;
    private bool _wasRefused;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    private string? Reason { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private TenantListQueries Tenants { get; set; } = default!;

    [Inject]
    private TenantClosing Closing { get; set; } = default!;

    [Inject]
    private SupportEntry Support { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync() => _tenant = await Tenants.FindAsync(Id, Http.RequestAborted);

    private async Task SuspendAsync() => Show(await Closing.SuspendAsync(Id, Reason ?? "", OperatorActor.Of(Http), Http.RequestAborted));

    private async Task ResumeAsync() => Show(await Closing.ResumeAsync(Id, OperatorActor.Of(Http), Http.RequestAborted));

    private async Task EnterAsync()
    {
        _wasRefused = !await Support.EnterAsync(Http, Id);
        if (!_wasRefused)
            Navigation.NavigateTo("/");
    }

    private void Show(Result result)
    {
        _errors.Set(result.Errors);
        if (result.IsSuccess)
            Navigation.NavigateTo($"/operator/tenants/{Id}");
    }
}
