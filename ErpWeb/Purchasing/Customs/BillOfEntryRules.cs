using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Customs;

/// <summary>What must hold before a bill of entry is posted. Returns every broken rule, each with its field.</summary>
public static class BillOfEntryRules
{
    public static Error NotOfBill { get; } = new("purchasing.boe.bill", "A bill of entry belongs to a posted bill of a supplier abroad or in a special economic zone.");

    /// <param name="goods">The lines of goods of the bill by id.</param>
    public static List<Error> Check(BillOfEntryDraft draft, PurchaseBill bill, IReadOnlyDictionary<Guid, PurchaseBillLine> goods, DateOnly? closedThrough, DateOnly today)
    {
        List<Error> errors = [.. PurchaseErrors.CheckDate(draft.Date, closedThrough, today)];
        if (bill.Status is not DocumentStatus.Posted || bill.PartyGstKind is not (PartyGstKind.Overseas or PartyGstKind.Sez))
            errors.Add(NotOfBill);
        if (draft.CustomsNumber.Trim().Length is 0 or > BillOfEntry.CustomsNumberMaxLength)
            errors.Add(new("purchasing.boe.number", "Enter the number of the bill of entry.", nameof(draft.CustomsNumber)));
        if (draft.CustomsDate is not { } customsDate || customsDate > today || customsDate > draft.Date)
            errors.Add(new("purchasing.boe.date", "Enter the date of the bill of entry, on or before the day it is entered.", nameof(draft.CustomsDate)));
        if (draft.Date < bill.Date)
            errors.Add(new("purchasing.boe.before_bill", $"Bill {bill.Number} is of {bill.Date:dd-MM-yyyy}. Enter that date or a later one.", nameof(draft.Date)));
        if (draft.PortCode.Trim() is var port && (port.Length is not (0 or 6) || port.Any(letter => !char.IsAsciiLetterOrDigit(letter))))
            errors.Add(new("purchasing.boe.port", "A port code has six letters and digits, such as INMAA1.", nameof(draft.PortCode)));
        for (var index = 0; index < draft.Lines.Count; index++)
            errors.AddRange(CheckLine(draft.Lines[index], index, goods));
        if (draft.Lines.All(line => DutyCalculator.Of(line).Total == 0) || draft.Lines.GroupBy(line => line.BillLineId).Any(group => group.Count() > 1))
            errors.Add(new("purchasing.boe.nothing", "Enter what the customs asked for.", nameof(draft.Lines)));
        return errors;
    }

    private static IEnumerable<Error> CheckLine(BillOfEntryDraftLine line, int index, IReadOnlyDictionary<Guid, PurchaseBillLine> goods)
    {
        var field = (string name) => $"Lines[{index}].{name}";
        if (!goods.ContainsKey(line.BillLineId))
            yield return new("purchasing.boe.line", "These goods are not on the bill.", field(nameof(line.CustomsValue)));
        foreach (var (amount, name) in ((decimal?, string)[])[(line.CustomsValue, nameof(line.CustomsValue)), (line.BasicDuty, nameof(line.BasicDuty)), (line.Surcharge, nameof(line.Surcharge)), (line.Igst, nameof(line.Igst)), (line.Cess, nameof(line.Cess))])
        {
            if (amount is < 0 or > Limits.GrandTotal || !Rounding.Fits(amount ?? 0, 2))
                yield return new("purchasing.boe.amount", "Enter rupees and paise.", field(name));
        }
        foreach (var (rate, name) in ((decimal?, string)[])[(line.DutyRate, nameof(line.DutyRate)), (line.IgstRate, nameof(line.IgstRate))])
        {
            if (rate is < 0 or > 300 || !Rounding.Fits(rate ?? 0, 3))
                yield return new("purchasing.boe.rate", "Enter percent.", field(name));
        }
    }
}
