using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Drafts.Editing;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Prices.Contracts;

namespace ErpWeb.Tests.Billing.Drafts;

/// <summary>The editor prices as the counter does, says why, and leaves alone what a person typed.</summary>
public sealed class DraftPricingTests
{
    private static readonly Guid Pen = Guid.NewGuid();

    private static readonly InvoiceFacts Facts = new()
    {
        Supplier = new() { Name = "Asha Traders", StateCode = "27" },
        Items = new Dictionary<Guid, ItemFacts> { [Pen] = new() { Id = Pen, Code = "PEN", Name = "Ball pen", Unit = "NOS", SalePrice = 100m } },
    };

    private static readonly DraftPrices Prices = new(Guid.NewGuid(), new(2026, 11, 21), new()
    {
        List = new("Wholesale", 0, new Dictionary<Guid, IReadOnlyList<ListStep>> { [Pen] = [new(1, 95, 0), new(12, 90, 0)] }),
        Schemes =
        [
            new() { Id = Guid.NewGuid(), Name = "Pens, 3 + 1", Kind = SchemeKind.BuyAndGet, ItemId = Pen, BuyQuantity = 3, FreeQuantity = 1 },
            new() { Id = Guid.NewGuid(), Name = "Big basket", Kind = SchemeKind.ByValue, Grants = [new(500, 10, 0)] },
        ],
    }, new Dictionary<Guid, LastPrice?> { [Pen] = new(92, new(2026, 10, 1)) });

    [Fact]
    public void ListAndSchemes_FollowTheQuantity_AndSayWhy()
    {
        var draft = Draft(2);
        var few = DraftPricing.Apply(draft, Facts, Prices);
        Assert.Equal((95m, null, null), (draft.Lines[0].UnitPrice, draft.Lines[0].Discount, draft.Discount));
        Assert.Equal(("Wholesale", 92m), (few.Lines[0].Why!.ToString(), few.Lines[0].LastTime!.UnitPrice));

        draft.Lines[0].Quantity = 12;
        var many = DraftPricing.Apply(draft, Facts, Prices);
        Assert.Equal((90m, 270m, 81m), (draft.Lines[0].UnitPrice, draft.Lines[0].Discount, draft.Discount));
        Assert.Equal(("Wholesale, from 12", "Pens, 3 + 1: 3 free", "Big basket: ₹81.00 off"), (many.Lines[0].Why!.ToString(), many.Lines[0].Scheme!.ToString(), many.Bill[0].ToString()));

        draft.Lines[0].Quantity = 2;
        DraftPricing.Apply(draft, Facts, Prices);
        Assert.Equal((95m, null, null), (draft.Lines[0].UnitPrice, draft.Lines[0].Discount, draft.Discount));
    }

    [Fact]
    public void WhatWasTyped_Stays()
    {
        var draft = Draft(12);
        (draft.FollowsSchemes, draft.Discount) = (false, 5m);
        var line = draft.Lines[0];
        (line.FollowsPrices, line.UnitPrice, line.FollowsSchemes, line.Discount, line.IsDiscountPercent) = (false, 77m, false, 3m, true);

        var pricing = DraftPricing.Apply(draft, Facts, Prices);

        Assert.Equal((77m, 3m, true, 5m), (line.UnitPrice, line.Discount, line.IsDiscountPercent, draft.Discount));
        Assert.Null(pricing.Lines[0].Why);
        Assert.Empty(pricing.Bill);
    }

    private static InvoiceDraft Draft(decimal quantity) =>
        new() { FollowsSchemes = true, Lines = [new() { ItemId = Pen, Quantity = quantity, UnitPrice = 100m, FollowsPrices = true, FollowsSchemes = true }] };
}
