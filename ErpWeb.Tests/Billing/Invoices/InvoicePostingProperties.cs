using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Gst;
using FsCheck;
using FsCheck.Fluent;

namespace ErpWeb.Tests.Billing.Invoices;

/// <summary>Random drafts through the same pure functions that the page and the posting use.</summary>
public sealed class InvoicePostingProperties
{
    private static readonly DateOnly Date = new(2026, 11, 20);
    private static readonly decimal[] Rates = [0, 0.25m, 3, 5, 18, 40];
    private static readonly Guid[] RateIds = [.. Rates.Select(_ => Guid.CreateVersion7())];
    private static readonly Guid[] ItemIds = [.. Rates.Select(_ => Guid.CreateVersion7())];

    private static readonly Gen<InvoiceDraftLine> Lines =
        from item in Gen.Choose(0, ItemIds.Length - 1)
        from quantity in Gen.Choose(1, 99_999)
        from paise in Gen.Choose(0, 9_999_999)
        from includesTax in Gen.Elements(true, false)
        from discount in Gen.Choose(0, 100)
        select new InvoiceDraftLine { ItemId = ItemIds[item], Quantity = quantity / 100m, UnitPrice = paise / 100m, PriceIncludesTax = includesTax, Discount = discount };

    private static readonly Gen<(InvoiceDraft Draft, string Supplier, string Party)> Drafts =
        from lines in Gen.ListOf(Lines)
        from first in Lines
        from discount in Gen.Choose(0, 100)
        from supplier in Gen.Elements("27", "04", "29")
        from party in Gen.Elements("27", "04", "29")
        from isReverseCharge in Gen.Elements(false, false, true)
        select (new InvoiceDraft { Date = Date, PartyId = Guid.CreateVersion7(), Lines = [first, .. lines], Discount = discount, IsDiscountPercent = true, IsReverseCharge = isReverseCharge }, supplier, party);

    [Fact]
    public void Debits_EqualCredits() => ForAll(posted =>
    {
        var journal = InvoicePosting.Journal(posted.Invoice);
        return journal.Lines.Where(line => line.IsDebit).Sum(line => line.Amount) == journal.Lines.Where(line => !line.IsDebit).Sum(line => line.Amount);
    });

    [Fact]
    public void Total_IsTheSumOfTheLinesAndTheRoundOff() => ForAll(posted =>
        posted.Invoice.Total == posted.Lines.Sum(line => line.Total) + posted.Invoice.RoundOff
        && posted.Invoice.Taxable + posted.Invoice.Exempt == posted.Lines.Sum(line => line.Taxable));

    [Fact]
    public void TaxRows_AddUpToTheInvoicesTaxes() => ForAll(posted =>
        posted.Taxes.Where(tax => tax.Head is TaxHead.Cgst).Sum(tax => tax.Amount) == posted.Invoice.Cgst
        && posted.Taxes.Where(tax => tax.Head is TaxHead.Sgst or TaxHead.Utgst).Sum(tax => tax.Amount) == posted.Invoice.Sgst
        && posted.Taxes.Where(tax => tax.Head is TaxHead.Igst).Sum(tax => tax.Amount) == posted.Invoice.Igst);

    private static void ForAll(Func<AssembledInvoice, bool> holds) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true),
            Prop.ForAll(Drafts.ToArbitrary(), sample => holds(Assemble(sample.Draft, sample.Supplier, sample.Party))));

    private static AssembledInvoice Assemble(InvoiceDraft draft, string supplierState, string partyState)
    {
        var facts = new InvoiceFacts
        {
            Supplier = new() { Name = "Asha Traders", Gstin = supplierState + "AAPFU0939F1ZV", StateCode = supplierState },
            Party = new() { Id = draft.PartyId!.Value, Name = "Kiran", IsCustomer = true, IsActive = true, GstKind = PartyGstKind.Regular, Gstin = partyState + "AAPFU0939F1ZV", StateCode = partyState },
            Items = ItemIds.Select((id, index) => new ItemFacts { Id = id, Code = $"I{index}", Name = $"Item {index}", HsnSac = "7323", Unit = "NOS", IsActive = true, Rates = [new(new(2017, 7, 1), RateIds[index])] }).ToDictionary(item => item.Id),
            Rates = RateIds.Select((id, index) => new RateFacts { Id = id, Name = $"GST {Rates[index]}%", Rate = Rates[index], From = new(2017, 7, 1) }).ToDictionary(rate => rate.Id),
        };
        var figures = InvoiceCalculator.Calculate(draft, facts, Date);
        Assert.Empty(InvoiceRules.Check(draft, facts, figures, Date));
        return InvoiceAssembly.Build(draft, facts, figures, new TakenNumber(Guid.CreateVersion7(), 2026, 1, "INV/26-27/0001"), Actor.Nobody, DateTime.UnixEpoch);
    }
}
