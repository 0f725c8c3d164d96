using ErpWeb.Billing.Drafts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Invoices;

/// <summary>What must hold for one line before its invoice is posted.</summary>
internal static class InvoiceLineRules
{
    public static IEnumerable<Error> Check(InvoiceDraftLine line, int index, InvoiceDraft draft, InvoiceFacts facts, InvoiceFigures figures) =>
        [.. CheckItem(line, index, draft, facts, figures), .. CheckForm(line, index, facts), .. CheckNumbers(line, index), .. CheckRate(line, index, draft, facts)];

    private static IEnumerable<Error> CheckItem(InvoiceDraftLine line, int index, InvoiceDraft draft, InvoiceFacts facts, InvoiceFigures figures)
    {
        var field = Field(index, nameof(line.ItemId));
        if (line.ItemId is not { } id)
        {
            yield return new("billing.line.item_missing", "Choose an item, or remove the line.", field);
            yield break;
        }
        if (facts.Items.GetValueOrDefault(id) is not { } item)
        {
            yield return new("billing.line.item_unknown", "This item does not exist any more. Choose another.", field);
            yield break;
        }
        if (!item.IsActive)
            yield return new("billing.line.item_inactive", $"{item.Name} is not in use any more. Activate it or choose another.", field);
        if (line.Description.Length > InvoiceLine.DescriptionMaxLength)
            yield return new("billing.line.description_too_long", $"A description has at most {InvoiceLine.DescriptionMaxLength} characters.", Field(index, nameof(line.Description)));
        var digits = RequiredHsnDigits(item, draft, facts, figures);
        if (item.HsnSac.Length < digits)
            yield return new("billing.line.hsn_too_short", $"{item.Name} needs {CodeName(item)} of at least {digits} digits on this invoice.", field);
    }

    private static IEnumerable<Error> CheckForm(InvoiceDraftLine line, int index, InvoiceFacts facts)
    {
        if (line.ItemId is not { } id || facts.Items.GetValueOrDefault(id) is not { } item)
            yield break;
        var field = Field(index, nameof(line.Quantity));
        if (item.Form is ItemForm.Template)
            yield return new("billing.line.template", $"{item.Name} is a template. Choose one of its variants.", Field(index, nameof(line.ItemId)));
        if (item.Form is ItemForm.Kit && item.Parts.Count == 0)
            yield return new("billing.line.kit_empty", $"{item.Name} has no parts. Say in the item what the kit contains.", Field(index, nameof(line.ItemId)));
        if (line.Unit is { } unit && item.UnitOf(unit) is null)
            yield return new("billing.line.unit_unknown", $"{item.Name} is not sold in {unit}. Choose another unit.", field);
        else if (line.Quantity is > 0 and <= Limits.Quantity && facts.QuantityOf(line) is null)
            yield return new("billing.line.unit_inexact", $"This does not come out in {item.Unit}, in which {item.Name} is kept.", field);
        else if (item.Form is ItemForm.Kit && facts.QuantityOf(line) is { } kits && !Rounding.Fits(kits, 0))
            yield return new("billing.line.kit_whole", "A kit is sold whole.", field);
    }

    private static Wording CodeName(ItemFacts item) => item.IsService ? "a SAC" : "an HSN";

    private static int RequiredHsnDigits(ItemFacts item, InvoiceDraft draft, InvoiceFacts facts, InvoiceFigures figures)
    {
        if (facts.Supplier.Scheme is TaxpayerScheme.Unregistered)
            return 0;
        var band = facts.Supplier.TurnoverAboveFiveCrore ? TurnoverBand.AboveFiveCrore : TurnoverBand.UpToFiveCrore;
        var isExportOfGoods = figures.Supply.Nature is SupplyNature.Export && !item.IsService;
        return HsnRules.MinimumDigits(band, facts.Party?.IsRegistered ?? false, draft.Date ?? default, isExportOfGoods);
    }

    private static IEnumerable<Error> CheckNumbers(InvoiceDraftLine line, int index)
    {
        if (line.Quantity is not ({ } quantity and > 0 and <= Limits.Quantity) || !Rounding.Fits(quantity, Limits.QuantityPlaces))
            yield return new("billing.line.quantity", "Enter a quantity above zero, with at most four decimals.", Field(index, nameof(line.Quantity)));
        if (line.UnitPrice is not ({ } price and >= 0 and <= Limits.UnitPrice) || !Rounding.Fits(price, Limits.QuantityPlaces))
            yield return new("billing.line.price", "Enter a price of zero or more, up to 99,99,99,999 with at most four decimals.", Field(index, nameof(line.UnitPrice)));
        if (line.Discount is { } discount && !IsPossible(discount, line))
            yield return new("billing.line.discount", line.IsDiscountPercent ? "A discount lies between 0 and 100 percent." : "The discount is larger than the line.", Field(index, nameof(line.Discount)));
    }

    private static bool IsPossible(decimal discount, InvoiceDraftLine line)
    {
        if (discount < 0)
            return false;
        if (line.IsDiscountPercent)
            return discount <= 100 && Rounding.Fits(discount, Limits.QuantityPlaces);
        var isKnown = line.Quantity is > 0 and <= Limits.Quantity && line.UnitPrice is >= 0 and <= Limits.UnitPrice;
        return Rounding.Fits(discount, 2) && (!isKnown || discount <= Rounding.Money(line.Quantity!.Value * line.UnitPrice!.Value));
    }

    private static IEnumerable<Error> CheckRate(InvoiceDraftLine line, int index, InvoiceDraft draft, InvoiceFacts facts)
    {
        if (line.ItemId is null || !facts.Items.ContainsKey(line.ItemId.Value) || draft.Date is not { } date)
            yield break;
        var field = Field(index, nameof(line.TaxRateId));
        if (InvoiceCalculator.RateOf(line, facts, date) is not { } rate)
            yield return new("billing.line.rate_missing", $"No GST rate is known for this item on {date:dd-MM-yyyy}. Choose one.", field);
        else if (date < rate.From)
            yield return new("billing.line.rate_not_yet", $"{rate.Name} starts on {rate.From:dd-MM-yyyy}. Choose the rate in force on {date:dd-MM-yyyy}.", field);
        else if (date > rate.To)
            yield return new("billing.line.rate_expired", $"{rate.Name} ended on {rate.To:dd-MM-yyyy}. Choose the rate in force on {date:dd-MM-yyyy}.", field);
    }

    private static string Field(int index, string property) => $"Lines[{index}].{property}";
}
