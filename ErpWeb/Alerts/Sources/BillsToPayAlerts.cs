using ErpWeb.Accounting;
using ErpWeb.Purchasing;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Alerts.Sources;

internal sealed class BillsToPayAlerts : IAlertSource
{
    public string Key => "to-pay";

    public string Title => "Bills to pay";

    public string Icon => "wallet";

    public string Needs => PurchasingPermissions.PayableView;

    public IReadOnlyCollection<string> Kinds => [PurchasingEvents.Bill, PurchasingEvents.Payment, BookEvents.Ledger];

    public async Task<IReadOnlyList<Alert>> FindAsync(ErpDbContext db, DateOnly today, CancellationToken ct)
    {
        var soon = today.AddDays(3);
        var bills = await (
            from payable in db.Payables.AsNoTracking()
            join bill in db.PurchaseBills on payable.Id equals bill.Id
            where payable.Settled < payable.Amount && payable.DueDate <= soon
            orderby payable.DueDate, bill.Number
            select new { bill.Id, bill.Number, bill.PartyName, payable.DueDate, Open = payable.Amount - payable.Settled }).Take(Alert.Most).ToListAsync(ct);
        return [.. bills.Select(bill => new Alert(bill.Id, $"{IndianNumber.Rupees(bill.Open)} to {bill.PartyName} for {bill.Number}, due on {IndianDate.Format(bill.DueDate)}", $"/purchasing/bills/{bill.Id}"))];
    }
}
