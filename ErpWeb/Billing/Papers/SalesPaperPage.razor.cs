using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Billing.Papers;

/// <summary>A quote, an order or a challan, what became of it, and the next step.</summary>
public sealed partial class SalesPaperPage(SalesPaperQueries queries, SalesPaperService papers, NextDrafts next, IndiaClock clock, NavigationManager navigation, Toasts toasts) : ComponentBase
{
    private static readonly string[] Kinds = [InvoiceEvents.Paper, InvoiceEvents.Invoice];

    private SalesPaperView? _view;
    private bool _isMissing;
    private bool _isCancelling;
    private bool _isReturning;
    private bool _isGoingOn;
    private bool _isSending;

    [Parameter]
    public Guid Id { get; set; }

    private SalesPaperService Papers => papers;

    private SalesPaper Paper => _view!.Paper;

    private DateOnly Today => clock.Today;

    private string PdfHref => $"/billing/papers/{Id}/pdf{(Paper.Kind is SalesKind.Challan ? "?copy=all" : "")}";

    private bool IsOver => Paper.Status is SalesPaperStatus.Cancelled or SalesPaperStatus.Closed or SalesPaperStatus.Replaced;

    private bool IsAnswerable => Paper.Status is SalesPaperStatus.Open or SalesPaperStatus.Accepted or SalesPaperStatus.Declined;

    private bool CanDeliver => !IsOver && _view!.Lines.Any(line => line.Delivered < line.Quantity);

    private bool CanDeliverGoods => !IsOver && _view!.Lines.Any(line => !line.IsService && line.Delivered < line.Quantity);

    private bool CanBill => !IsOver && _view!.Lines.Any(line => line.Invoiced + line.Returned < line.Quantity);

    // What was delivered is billed first; without deliveries the order itself.
    private IReadOnlyList<Guid> OrderToBill => _view!.OpenChallans.Count > 0 ? _view.OpenChallans : CanDeliver ? [Id] : [];

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && _view?.Paper.Id != Id)
            await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _view = await queries.FindAsync(Id);
        _isMissing = _view is null;
    }

    private Task GoOnAsync(IReadOnlyCollection<Guid> paperIds, SalesKind kind) => OpenAsync(() => next.MakeAsync(paperIds, kind));

    private Task BillQuoteAsync() => OpenAsync(() => next.BillQuoteAsync(Id));

    private async Task OpenAsync(Func<Task<Result<Guid>>> make)
    {
        if (_isGoingOn)
            return;
        _isGoingOn = true;
        var draft = await make();
        _isGoingOn = false;
        if (draft.IsSuccess)
            navigation.NavigateTo($"/billing/drafts/{draft.Value}");
        else
            toasts.Error(T[draft.FirstError!.Wording]);
    }

    private async Task DoAsync(Task<Result> deed)
    {
        var result = await deed;
        if (!result.IsSuccess)
            toasts.Error(T[result.FirstError!.Wording]);
        await ReadAsync();
    }

    private async Task<Result> CancelAsync(string reason)
    {
        var result = await papers.CancelAsync(Id, reason);
        if (result.IsSuccess)
            toasts.Success(T["{0} cancelled", Paper.Number]);
        return result;
    }
}
