using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Credit.Opening;

/// <summary>What people call the kinds of opening bills.</summary>
public static class OpeningBillWords
{
    public static IReadOnlyList<SelectOption<OpeningBillKind>> Kinds { get; } = [.. Enum.GetValues<OpeningBillKind>().Select(kind => new SelectOption<OpeningBillKind>(kind, Of(kind)))];

    public static string Of(OpeningBillKind kind) => kind switch
    {
        OpeningBillKind.CustomerAdvance => "Advance from a customer",
        OpeningBillKind.SupplierBill => "Bill of a supplier",
        OpeningBillKind.SupplierAdvance => "Advance to a supplier",
        _ => "Bill to a customer",
    };
}
