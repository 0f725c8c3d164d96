using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Inventory.Warehouses;

/// <summary>What people call kinds of warehouses, and what happens when more leaves than there is.</summary>
public static class WarehouseWords
{
    public static IReadOnlyList<SelectOption<WarehouseKind>> Kinds { get; } = [.. Enum.GetValues<WarehouseKind>().Select(kind => new SelectOption<WarehouseKind>(kind, Of(kind)))];

    public static IReadOnlyList<SelectOption<NegativeStock?>> Policies { get; } = [.. Enum.GetValues<NegativeStock>().Select(policy => new SelectOption<NegativeStock?>(policy, Of(policy)))];

    public static IReadOnlyList<SelectOption<ReservationPolicy?>> Reservations { get; } = [.. Enum.GetValues<ReservationPolicy>().Select(policy => new SelectOption<ReservationPolicy?>(policy, Of(policy)))];

    public static IReadOnlyList<SelectOption<ValuationMethod?>> Methods { get; } = [.. Enum.GetValues<ValuationMethod>().Select(method => new SelectOption<ValuationMethod?>(method, Of(method)))];

    public static string Of(WarehouseKind kind) => kind switch
    {
        WarehouseKind.Shop => "Shop",
        WarehouseKind.Van => "Van",
        WarehouseKind.Transit => "In transit",
        WarehouseKind.JobWorker => "With a job worker",
        WarehouseKind.Reject => "Rejected goods",
        WarehouseKind.Delivered => "Delivered, not billed",
        _ => "Store",
    };

    public static string Of(NegativeStock policy) => policy switch
    {
        NegativeStock.Block => "Refuse the sale",
        NegativeStock.Warn => "Allow it and say so",
        _ => "Allow it silently",
    };

    public static string Of(ReservationPolicy policy) => policy switch
    {
        ReservationPolicy.Warn => "Allow it and say so",
        ReservationPolicy.Block => "Refuse the sale",
        _ => "Orders reserve nothing",
    };

    public static string Of(ValuationMethod method) => method is ValuationMethod.Fifo ? "First in, first out (FIFO)" : "Average cost";
}
