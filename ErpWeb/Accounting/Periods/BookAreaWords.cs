using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Accounting.Periods;

/// <summary>What the parts of the books are called.</summary>
public static class BookAreaWords
{
    public static IReadOnlyList<SelectOption<BookArea?>> Choices { get; } = [.. Enum.GetValues<BookArea>().Select(area => new SelectOption<BookArea?>(area, Of(area)))];

    public static string Of(BookArea? area) => area switch
    {
        BookArea.Sales => "Sales",
        BookArea.Purchases => "Purchases",
        BookArea.Stock => "Stock",
        BookArea.Accounts => "Accounts",
        _ => "All of the books",
    };
}
