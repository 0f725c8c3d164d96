using ErpWeb.Billing.Documents;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Drafts;

/// <summary>Turns lines of documents back into lines as they are typed. Pure.</summary>
internal static class DraftLines
{
    /// <summary>A part of the line at its price, with its share of all discounts.</summary>
    public static InvoiceDraftLine Of(SalesLine line, decimal quantity, Guid? paperLineId)
    {
        var draft = Of(line);
        if (line.StatedUnit is null)
            draft.Quantity = quantity;
        else if (UnitConversion.PartOf(quantity, line.StatedQuantity, line.Quantity) is { } stated)
            draft.Quantity = stated;
        else
            (draft.Unit, draft.Quantity, draft.UnitPrice) = (null, quantity, line.UnitPrice);
        draft.LotId = line.LotId;
        draft.PaperLineId = paperLineId;
        if (line.InvoiceDiscountShare > 0 || (!draft.IsDiscountPercent && quantity != line.Quantity))
        {
            draft.IsDiscountPercent = false;
            draft.Discount = Rounding.Money((line.Discount + line.InvoiceDiscountShare) * quantity / line.Quantity);
        }
        return draft;
    }

    /// <summary>The whole line; its share of a discount on the document stays with the document.</summary>
    public static InvoiceDraftLine Of(SalesLine line) => new()
    {
        ItemId = line.ItemId,
        Description = line.Description,
        Unit = line.StatedUnit,
        Quantity = line.StatedQuantity ?? line.Quantity,
        UnitPrice = line.StatedPrice ?? line.UnitPrice,
        PriceIncludesTax = line.PriceIncludesTax,
        Discount = line.DiscountPercent ?? (line.Discount > 0 ? line.Discount : null),
        IsDiscountPercent = line.DiscountPercent is not null || line.Discount == 0,
    };
}
