using ErpWeb.Counter.Sales;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Counter.Selling;

/// <summary>Takes the payment: one row for each way to pay, any mix of them; Enter alone takes the exact sum in cash.</summary>
public sealed partial class PayDialog(CounterSaleService sales)
{
    private readonly FieldErrors _errors = new();
    private IReadOnlyList<TenderEntry> _rows = [];
    private Settlement _settlement = new([], 0, 0);
    private decimal _credit;
    private bool _wasOpen;

    [Parameter]
    public bool IsOpen { get; set; }

    [Parameter, EditorRequired]
    public BillDesk Desk { get; set; } = default!;

    [Parameter]
    public EventCallback<PaidSale> OnPaid { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    private decimal Total => Desk.Figures.Total;

    private bool IsNamed => Desk.Bill.PartyId is not null;

    private bool IsTyped => _settlement.Tenders.Count > 0;

    private IEnumerable<TenderEntry> Rows => _rows.Where(row => row.Kind switch
    {
        TenderKind.Credit => IsNamed,
        TenderKind.Advance => IsNamed && _credit > 0,
        _ => true,
    });

    private string FinishText =>
        !IsTyped ? T["Exact cash, finish"]
        : _settlement.Change > 0 ? T["Finish, give back {0}", IndianNumber.Rupees(_settlement.Change)]
        : T["Finish"];

    protected override async Task OnParametersSetAsync()
    {
        if (IsOpen && !_wasOpen)
        {
            _rows = [.. Enum.GetValues<TenderKind>().Select(kind => new TenderEntry { Kind = kind })];
            _rows.Single(row => row.Kind is TenderKind.Voucher).Reference = Desk.Bill.Voucher;
            (_wasOpen, _credit) = (true, 0);
            Settle();
            if (IsNamed)
                _credit = await sales.CreditOfAsync(Desk.Bill.PartyId!.Value);
        }
        _wasOpen = IsOpen;
    }

    private void Settle() => _settlement = TenderRules.Settle(Total, [.. Rows]);

    private void SetAsync(TenderEntry row, decimal? given)
    {
        row.Given = given;
        Settle();
    }

    private void NameAsync(TenderEntry row, string? text) => row.Reference = text ?? "";

    private decimal LeftWithout(TenderEntry row) => Total - Rows.Where(other => other != row).Sum(other => other.Given ?? 0);

    private decimal? RestFor(TenderEntry row)
    {
        var left = Math.Max(LeftWithout(row), 0);
        return row.Kind is TenderKind.Advance ? Math.Min(left, _credit) : left;
    }

    private string? HintOf(TenderEntry row) => row.Kind is TenderKind.Advance ? T["{0} unused", IndianNumber.Rupees(_credit)] : null;

    private static bool HasReference(TenderKind kind) => kind is TenderKind.Upi or TenderKind.Card or TenderKind.Voucher;

    private static string ReferenceOf(TenderKind kind) => kind switch
    {
        TenderKind.Upi => "UPI transaction id",
        TenderKind.Card => "Slip number",
        _ => "Number of the credit note",
    };

    private string? UpiAddress(decimal amount)
    {
        var supplier = Desk.Facts.Invoice.Supplier;
        return UpiLink.IsPayeeAddress(supplier.UpiId)
            ? UpiLink.Create(supplier.UpiId, supplier.Name, amount, ReferenceFor(Desk.Bill.Id), $"Bill at {Desk.Shift.Till.Name}")
            : null;
    }

    /// <summary>The bill has no number before it is paid, so the payment bears the end of its id.</summary>
    internal static string ReferenceFor(Guid billId) => $"C{billId:N}"[^13..].ToUpperInvariant();

    private async Task SaveAsync()
    {
        var rows = IsTyped ? [.. Rows] : (List<TenderEntry>)[new() { Kind = TenderKind.Cash, Given = Total }];
        if (await Desk.PayAsync(rows) is not { } result)
            return;
        if (!result.IsSuccess)
        {
            _errors.Set(result.Errors);
            return;
        }
        await OnPaid.InvokeAsync(result.Value);
    }
}
