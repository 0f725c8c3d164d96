using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Catalog.Prices.Contracts;

/// <summary>Words for kinds of schemes.</summary>
public static class SchemeWords
{
    public static IReadOnlyList<SelectOption<SchemeKind>> Kinds { get; } = [.. Enum.GetValues<SchemeKind>().Select(kind => new SelectOption<SchemeKind>(kind, Of(kind)))];

    public static string Of(SchemeKind kind) => kind switch
    {
        SchemeKind.BuyAndGet => "Buy some, get some free",
        SchemeKind.ByValue => "Off by the value of the bill",
        SchemeKind.ByQuantity => "Off by quantity",
        _ => "Coupon",
    };
}
