using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Fields;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Tenancy.Numbering;

public sealed partial class NumberingPage(NumberSeriesService series, TenantContext tenant, Toasts toasts)
{
    private static readonly string[] LiveKinds = ["number-series"];

    private readonly Dictionary<Guid, FieldErrors> _errors = [];
    private readonly Dictionary<Guid, string> _typed = [];
    private IReadOnlyList<NumberSeriesRow>? _rows;
    private bool _isSaving;

    private bool CanEdit => tenant.Rights.Allows(TenancyPermissions.BusinessEdit);

    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync()
    {
        var rows = await series.ListAsync();
        foreach (var row in rows)
        {
            _errors.TryAdd(row.Id, new());
            // What is typed and not saved stays.
            if (_rows?.FirstOrDefault(known => known.Id == row.Id) is not { } before || _typed[row.Id] == before.Prefix)
                _typed[row.Id] = row.Prefix;
        }
        _rows = rows;
    }

    private async Task SaveAsync(NumberSeriesRow row)
    {
        if (_isSaving) return;
        _isSaving = true;
        var result = await series.SaveAsync(row.Id, _typed[row.Id]);
        _isSaving = false;
        _errors[row.Id].Set(result.Errors);
        if (!result.IsSuccess) return;
        await ReadAsync();
        toasts.Success(T["Prefix saved."]);
    }

    private string NameOf(NumberSeriesRow row) =>
        row.StateCode is { } state ? T["{0}, {1}", T[NameOf(row.Document)], T[IndianStates.NameOf(state)]] : T[NameOf(row.Document)];

    private static string NameOf(NumberedDocument document) => document switch
    {
        NumberedDocument.Receipt => "Receipts",
        NumberedDocument.PurchaseOrder => "Purchase orders",
        NumberedDocument.GoodsReceipt => "Goods receipts",
        NumberedDocument.PurchaseBill => "Suppliers' bills",
        NumberedDocument.DebitNote => "Debit notes",
        NumberedDocument.SelfInvoice => "Self-invoices",
        NumberedDocument.LandedCost => "Freight and duties",
        NumberedDocument.SupplierPayment => "Payments to suppliers",
        NumberedDocument.StockTransfer => "Stock transfers",
        NumberedDocument.StockAdjustment => "Stock adjustments",
        NumberedDocument.StockCount => "Stock counts",
        NumberedDocument.Journal => "Journals",
        NumberedDocument.CreditNote => "Credit notes",
        NumberedDocument.Quote => "Quotes",
        NumberedDocument.SalesOrder => "Sales orders",
        NumberedDocument.DeliveryChallan => "Delivery challans",
        NumberedDocument.ChallanReturn => "Returns of delivered goods",
        _ => "Invoices",
    };
}
