using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.CreditNotes;

/// <summary>Builds the rows of a credit note from a draft that broke no rule. Pure.</summary>
internal static class CreditNoteAssembly
{
    public static (CreditNote Note, IReadOnlyList<CreditNoteLine> Lines) Build(
        CreditNoteDraft draft, Invoice invoice, IReadOnlyDictionary<Guid, CreditableLine> creditable, decimal earlier)
    {
        var note = Header(draft, invoice);
        var lines = draft.Typed.Select((line, index) => Line(note, line, creditable[line.InvoiceLineId], index + 1)).ToList();
        note.Gross = lines.Sum(line => line.Gross);
        note.Discount = lines.Sum(line => line.Discount);
        note.Taxable = lines.Where(line => line.Treatment is TaxTreatment.Taxable).Sum(line => line.Taxable);
        note.Exempt = lines.Where(line => line.Treatment is not TaxTreatment.Taxable).Sum(line => line.Taxable);
        (note.Cgst, note.Sgst, note.Igst, note.Cess) = TaxAmounts.Sum(lines.Select(line => line.Tax));
        var total = lines.Sum(line => line.Total);
        var given = lines.ToDictionary(line => line.InvoiceLineId, line => line.Taxable);
        var isLast = note.LowersTax && creditable.All(line => line.Value.ValueLeft == given.GetValueOrDefault(line.Key));
        note.RoundOff = CreditNoteCalculator.RoundOff(invoice, total, earlier, isLast);
        note.Total = total + note.RoundOff;
        return (note, lines);
    }

    private static CreditNote Header(CreditNoteDraft draft, Invoice invoice) => new()
    {
        Id = draft.Id,
        Date = draft.Date!.Value,
        InvoiceId = invoice.Id,
        InvoiceNumber = invoice.Number,
        InvoiceDate = invoice.Date,
        Reason = PlainText.Of(draft.Reason),
        LowersTax = draft.Date <= CreditNoteCalculator.LastDayForTax(invoice.Date),
        PartyId = invoice.PartyId,
        PartyName = invoice.PartyName,
        PartyGstKind = invoice.PartyGstKind,
        PartyGstin = invoice.PartyGstin,
        BillingAddress = invoice.BillingAddress,
        BillingStateCode = invoice.BillingStateCode,
        ShippingAddress = invoice.ShippingAddress,
        ShippingStateCode = invoice.ShippingStateCode,
        PlaceOfSupply = invoice.PlaceOfSupply,
        Nature = invoice.Nature,
        IsReverseCharge = invoice.IsReverseCharge,
        IsWithPaymentOfTax = invoice.IsWithPaymentOfTax,
        SalespersonId = invoice.SalespersonId,
        SalespersonName = invoice.SalespersonName,
        RegistrationId = invoice.RegistrationId,
        Supplier = invoice.Supplier,
    };

    private static CreditNoteLine Line(CreditNote note, CreditNoteDraftLine draft, CreditableLine creditable, int number)
    {
        var sold = creditable.Line;
        var quantity = draft.Quantity ?? 0;
        var share = CreditNoteCalculator.Share(creditable, draft, note.LowersTax);
        var gross = quantity == 0 ? share.Value : sold.StatedUnit is null ? Rounding.Money(quantity * sold.UnitPrice) : Rounding.Money(sold.Gross * quantity / sold.Quantity);
        var line = new CreditNoteLine
        {
            Id = Ids.New(),
            NoteId = note.Id,
            InvoiceLineId = sold.Id,
            IsRestocked = quantity > 0 && !sold.IsService && !draft.IsWrittenOff,
            LineNumber = number,
            ItemId = sold.ItemId,
            Description = sold.Description,
            HsnSac = sold.HsnSac,
            IsService = sold.IsService,
            Unit = sold.Unit,
            Quantity = quantity,
            LotId = sold.LotId,
            LotNumber = sold.LotNumber,
            UnitPrice = quantity > 0 ? sold.UnitPrice : 0,
            PriceIncludesTax = quantity > 0 && sold.PriceIncludesTax,
            Gross = gross,
            Discount = quantity > 0 && sold.PriceIncludesTax ? Rounding.Money((sold.Discount + sold.InvoiceDiscountShare) * quantity / sold.Quantity) : gross - share.Value,
            Treatment = sold.Treatment,
            TaxRateId = sold.TaxRateId,
            Rate = sold.Rate,
            CessRate = sold.CessRate,
            CessPerUnit = sold.CessPerUnit,
            Taxable = share.Value,
            Tax = share.Tax,
            Total = share.Total,
        };
        if (quantity > 0)
            line.StateAs(sold);
        return line;
    }
}
