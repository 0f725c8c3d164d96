using ErpWeb.Shared.Kernel.Access;
using static ErpWeb.Shared.Kernel.Access.BuiltInRole;

namespace ErpWeb.Counter;

/// <summary>What a role may allow at the counter.</summary>
public static class CounterPermissions
{
    public const string Sell = "counter.bill.sell";
    public const string Reduce = "counter.bill.reduce";
    public const string TakeBack = "counter.return.post";

    public const string ShiftWork = "counter.shift.work";
    public const string ShiftView = "counter.shift.view";

    public const string TillView = "counter.till.view";
    public const string TillEdit = "counter.till.edit";

    public static IReadOnlyList<PermissionGroup> Groups { get; } =
    [
        new("Counter",
        [
            new(Sell, "bill at the counter and take the money", [Admin, SalesManager, Cashier, FrontDesk]),
            new(Reduce, "change prices and give discounts at the counter", [Admin, SalesManager]),
            new(TakeBack, "take goods back at the counter", [Admin, SalesManager, Cashier]),
            new(ShiftWork, "open and close his own shift", [Admin, SalesManager, Cashier, FrontDesk]),
            new(ShiftView, "see the shifts of everybody", [Admin, Accountant, SalesManager, Auditor]),
            new(TillView, "see tills", [Admin, Accountant, SalesManager, Cashier, FrontDesk, Auditor]),
            new(TillEdit, "add and change tills", [Admin]),
        ]),
    ];
}
