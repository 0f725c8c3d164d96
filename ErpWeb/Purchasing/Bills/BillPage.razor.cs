using ErpWeb.Purchasing.Customs;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts.Editing;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Documents;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Purchasing.Bills;

/// <summary>A supplier's bill: the document, what is paid of it, and what it did to the books.</summary>
public sealed partial class BillPage(BillQueries queries, BillOfEntryQueries entries, BillService bills, IndiaClock clock, Toasts toasts) : ComponentBase
{
    private static readonly string[] Kinds = [PurchasingEvents.Bill];

    private BillView? _view;
    private IReadOnlyList<FollowingDocument> _entries = [];
    private bool _isMissing;
    private bool _isCancelling;
    private bool _isReturning;

    [Parameter]
    public Guid Id { get; set; }

    private PurchaseBill Bill => _view!.Bill;

    private DateOnly Today => clock.Today;

    private IEnumerable<string> PartyLines =>
        Bill.PartyAddress.Split('\n', StringSplitOptions.RemoveEmptyEntries).Concat(Bill.PartyGstin.Length > 0 ? [$"GSTIN {Bill.PartyGstin}"] : []);

    private IReadOnlyList<(string, string)> Facts =>
    [
        (T["Supplier's date"], IndianDate.Format(Bill.SupplierDate)),
        (T["Entered on"], IndianDate.Format(Bill.Date)),
        (T["Pay by"], IndianDate.Format(Bill.DueDate)),
        (T["Entered by"], Bill.PostedBy),
    ];

    private IEnumerable<(string, decimal)> Totals =>
    [
        ("Value", Bill.Value), .. TaxRows.Of(Bill.Cgst, Bill.Sgst, Bill.Igst, Bill.Cess),
        .. Bill.RoundOff != 0 ? [("Round-off", Bill.RoundOff)] : Array.Empty<(string, decimal)>(),
    ];

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && _view?.Bill.Id != Id)
            await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _view = await queries.FindAsync(Id);
        _isMissing = _view is null;
        // Only goods from abroad pass the customs.
        _entries = _view?.Bill.PartyGstKind is PartyGstKind.Overseas or PartyGstKind.Sez ? await entries.OfBillAsync(Id) : [];
    }

    private string NoteOf(PurchaseLine row)
    {
        var line = (PurchaseBillLine)row;
        return string.Join(" · ", new[]
        {
            LotWords.Of(_view!.Lots[line.StockLineId]),
            _view.Foreign is { } foreign && _view.ForeignLines.GetValueOrDefault(line.Id) is { } part ? $"{foreign.Currency.FormatPrice(part.UnitPrice)}, {foreign.Currency.Format(part.Amount)}" : "",
            line.AccountId is { } account ? T[_view.Accounts[account]] : "",
            line.Blocked is BlockedCredit.No ? "" : T[PurchasingWords.Of(line.Blocked)],
            line.Returned > 0 ? T["{0} returned", IndianNumber.Format(line.Returned, 0, 4)] : "",
        }.Where(text => text.Length > 0));
    }

    private async Task<Result> CancelAsync(string reason)
    {
        var result = await bills.CancelAsync(Id, reason);
        if (result.IsSuccess)
            toasts.Success(T["{0} cancelled", Bill.Number]);
        return result;
    }
}
