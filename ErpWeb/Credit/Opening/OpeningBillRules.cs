using ErpWeb.Shared.Kernel;

namespace ErpWeb.Credit.Opening;

/// <summary>What must hold of an open bill of the time before the books. Pure.</summary>
public static class OpeningBillRules
{
    public const int MostAtOnce = 500;

    /// <param name="begins">The day before the books begin.</param>
    /// <param name="path">Where the bill stands in the form: "Bills[0]".</param>
    public static IEnumerable<Error> Check(OpeningBillDraft bill, DateOnly begins, string path)
    {
        if (PlainText.Of(bill.BillNumber).Length is 0 or > OpeningBill.NumberMaxLength)
            yield return new("credit.opening.number", $"Enter the number of the bill, at most {OpeningBill.NumberMaxLength} characters.", $"{path}.{nameof(bill.BillNumber)}");
        if (bill.Date is not { } date)
            yield return new("credit.opening.date", "Enter the date of the bill.", $"{path}.{nameof(bill.Date)}");
        else
        {
            if (date > begins)
                yield return new("credit.opening.date", $"The books begin after {begins:dd-MM-yyyy}. Enter that date or an earlier one.", $"{path}.{nameof(bill.Date)}");
            if (bill.DueDate < date)
                yield return new("credit.opening.due", "A bill is due on its date or later.", $"{path}.{nameof(bill.DueDate)}");
        }
        if (bill.Amount is not (> 0 and <= 99_999_999_999.99m) || !Rounding.Fits(bill.Amount.Value, 2))
            yield return new("credit.opening.amount", "Enter what is open, in rupees and paise.", $"{path}.{nameof(bill.Amount)}");
    }
}
