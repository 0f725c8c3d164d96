using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.TaxRates;
using ErpWeb.Identity.Users;
using ErpWeb.Parties;
using static ErpWeb.Audit.Wording.FieldForm;

namespace ErpWeb.Audit.Wording;

/// <summary>The words for what goods, rates and parties log.</summary>
internal static class CatalogLogKinds
{
    public static IEnumerable<LogKind> All { get; } =
    [
        LogKinds.Kind(nameof(Item), "Item", "/catalog/items/{0}",
        [
            ("Code", new("Code")), ("Name", new("Name")), ("Kind", new("Type", Choice, LogChoices.ItemKinds)), ("HsnSac", new("HSN/SAC")),
            ("Unit", new("Unit")), ("SalePrice", new("Sale price", Money)), ("PriceIncludesTax", new("Price includes GST", YesNo)),
            ("PurchasePrice", new("Purchase price", Money)), ("Barcode", new("Barcode")), ("IsActive", new("In use", YesNo)), ("SearchText", LogField.Hidden),
            ("Tracking", new("Told apart by", Choice, LogChoices.Trackings)), ("Valuation", new("Valued", Choice, LogChoices.Valuations)),
            ("NegativeStock", new("Stock below zero", Choice, LogChoices.StockBelowZero)), ("ReorderLevel", new("Reorder below", Number)), ("ReorderUpTo", new("Fill up to", Number)),
            ("Form", new("Stands for", Choice, LogChoices.ItemForms)), ("Attributes", new("Attributes")), ("TemplateId", new("Variant of", Record, Of: nameof(Item))), ("Variant", new("Variant")), .. LogFields.File,
        ]),
        LogKinds.Kind(nameof(ItemUnit), "Unit of item", null,
        [
            ("ItemId", new("Item", Record, Of: nameof(Item))), ("Unit", new("Unit")), ("Units", new("So many", Number)), ("Base", new("Are in the item's unit", Number)), ("SalePrice", new("Sale price", Money)),
        ]),
        LogKinds.Kind(nameof(ItemBarcode), "Barcode of item", null, [("ItemId", new("Item", Record, Of: nameof(Item))), ("Code", new("Barcode")), ("Unit", new("Unit"))]),
        LogKinds.Kind(nameof(KitPart), "Part of kit", null,
        [
            ("KitId", new("Kit", Record, Of: nameof(Item))), ("ItemId", new("Item", Record, Of: nameof(Item))), ("Quantity", new("Quantity", Number)),
        ]),
        LogKinds.Kind(nameof(ItemTaxRate), "GST rate of item", null,
        [
            ("ItemId", new("Item", Record, Of: nameof(Item))), ("From", new("From", Date)), ("TaxRateId", new("GST rate", Record, Of: nameof(TaxRate))),
        ]),
        LogKinds.Kind(nameof(TaxRate), "GST rate", "/catalog/tax-rates",
        [
            ("Name", new("Name")), ("Treatment", new("Treatment", Choice, LogChoices.Treatments)), ("Rate", new("Rate", Percent)),
            ("CessRate", new("Cess", Percent)), ("CessPerUnit", new("Cess per unit", Money)), ("From", new("In force from", Date)), ("To", new("In force until", Date)),
        ]),
        LogKinds.Kind(nameof(Party), "Party", "/parties/{0}",
        [
            ("Name", new("Name")), ("IsCustomer", new("Customer", YesNo)), ("IsSupplier", new("Supplier", YesNo)),
            ("GstKind", new("GST registration", Choice, LogChoices.GstKinds)), ("Gstin", new("GSTIN")), .. LogFields.Address, ("Country", new("Country")), .. LogFields.Contact,
            ("CreditDays", new("Credit days", Number)), ("Currency", new("Currency")), ("Msme", new("Udyam registration", Choice, LogChoices.MsmeClasses)), ("SalespersonId", new("Salesperson", Record, Of: Membership.LogName)), ("IsActive", new("In use", YesNo)), ("SearchText", LogField.Hidden), .. LogFields.File,
        ]),
        LogKinds.Kind(nameof(PartyAddress), "Delivery address", null, [("PartyId", new("Party", Record, Of: nameof(Party))), ("Label", new("Name of the place")), .. LogFields.Address]),
    ];
}
