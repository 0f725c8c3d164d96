using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Papers;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Gst;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Billing.Invoices;

/// <summary>What the masters say about a draft: read once by the page for its live totals, and again from the database when posting.</summary>
public sealed record InvoiceFacts
{
    /// <summary>The business under its main GSTIN.</summary>
    public required SupplierFacts Supplier { get; init; }
    /// <summary>The same under its GSTINs in other states.</summary>
    public IReadOnlyDictionary<Guid, SupplierFacts> Registrations { get; init; } = new Dictionary<Guid, SupplierFacts>();
    /// <summary>The chosen customer; null when none is chosen or the id is not one of the tenant's.</summary>
    public PartyFacts? Party { get; init; }
    public IReadOnlyDictionary<Guid, ItemFacts> Items { get; init; } = new Dictionary<Guid, ItemFacts>();
    public IReadOnlyDictionary<Guid, RateFacts> Rates { get; init; } = new Dictionary<Guid, RateFacts>();
    /// <summary>The lines of orders and challans that lines of the draft go on from.</summary>
    public IReadOnlyDictionary<Guid, PaperLine> PaperLines { get; init; } = new Dictionary<Guid, PaperLine>();
    /// <summary>Whose sale it is; null when it is nobody's.</summary>
    public SalespersonFacts? Salesperson { get; init; }
    /// <summary>The closed days of the books, for everybody.</summary>
    public ClosedDays Closed { get; init; } = ClosedDays.None;
    /// <summary>The last day on which this person can post no invoice any more.</summary>
    public DateOnly? ClosedThrough { get; init; }

    /// <summary>Who sells by this draft: its state decides the tax, its GSTIN stands on the document.</summary>
    public SupplierFacts SellerOf(InvoiceDraft draft) => draft.RegistrationId is { } id && Registrations.GetValueOrDefault(id) is { } seller ? seller : Supplier;

    /// <summary>The other unit that the line states; null is the item's own, or one that the item does not have.</summary>
    public OtherUnit? UnitOf(InvoiceDraftLine line) => line is { Unit: { } unit, ItemId: { } id } ? Items.GetValueOrDefault(id)?.UnitOf(unit) : null;

    /// <summary>The line's quantity in the item's own unit; null when there is none, or it does not come out there.</summary>
    public decimal? QuantityOf(InvoiceDraftLine line) =>
        line.Quantity is not { } quantity ? null
        : line.Unit is null ? quantity
        : UnitOf(line) is { } unit && UnitConversion.ToBase(quantity, unit, Items[line.ItemId!.Value].Unit) is { } own and <= Limits.Quantity ? own : null;
}

/// <summary>The supplier on the day of the invoice; stored with it, so that a reprint shows what was issued.</summary>
public sealed record SupplierFacts
{
    public required string Name { get; init; }
    public string TradeName { get; init; } = "";
    public string Gstin { get; init; } = "";
    public TaxpayerScheme Scheme { get; init; }
    public required string StateCode { get; init; }
    public IReadOnlyList<string> AddressLines { get; init; } = [];
    public string Phone { get; init; } = "";
    public string Email { get; init; } = "";
    public string UpiId { get; init; } = "";
    public string BankName { get; init; } = "";
    public string BankAccountNumber { get; init; } = "";
    public string Ifsc { get; init; } = "";
    public string Terms { get; init; } = "";
    /// <summary>Importer-exporter code; none for a business that trades in India only.</summary>
    public string? Iec { get; init; }
    /// <summary>Letter of undertaking.</summary>
    public string? LutNumber { get; init; }
    public bool RoundsToRupee { get; init; } = true;
    public bool TurnoverAboveFiveCrore { get; init; }
    public InvoiceLook Look { get; init; } = new();
}

public sealed record PartyFacts
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public bool IsCustomer { get; init; }
    public bool IsActive { get; init; }
    public PartyGstKind GstKind { get; init; }
    public string Gstin { get; init; } = "";
    public required string StateCode { get; init; }
    public IReadOnlyList<string> AddressLines { get; init; } = [];
    public int CreditDays { get; init; }
    /// <summary>The currency of his documents; empty for rupees.</summary>
    public string Currency { get; init; } = "";
    /// <summary>Whose customer he is.</summary>
    public Guid? SalespersonId { get; init; }
    /// <summary>Nothing limits his credit, so his standing need not be looked up.</summary>
    public bool IsUnlimited { get; init; }

    public bool IsRegistered => GstKind is not (PartyGstKind.Unregistered or PartyGstKind.Overseas);
}

public sealed record SalespersonFacts(Guid Id, string Name);

public sealed record ItemFacts
{
    public ItemTracking Tracking { get; init; }
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public bool IsService { get; init; }
    public string HsnSac { get; init; } = "";
    public required string Unit { get; init; }
    public decimal SalePrice { get; init; }
    public bool PriceIncludesTax { get; init; }
    public bool IsActive { get; init; }
    public ItemForm Form { get; init; }
    /// <summary>Units beside its own.</summary>
    public IReadOnlyList<OtherUnit> Units { get; init; } = [];
    /// <summary>What one of a kit contains.</summary>
    public IReadOnlyList<PartFacts> Parts { get; init; } = [];
    /// <summary>Which rate the item bears from which day.</summary>
    public IReadOnlyList<DatedRate> Rates { get; init; } = [];

    /// <summary>The rate the item bears on a day; null before its first.</summary>
    public Guid? RateOn(DateOnly date) => Rates.Where(rate => rate.From <= date).MaxBy(rate => rate.From)?.TaxRateId;

    public OtherUnit? UnitOf(string? unit) => unit is null ? null : Units.FirstOrDefault(other => other.Unit == unit);
}

/// <summary>Goods that one of a kit contains.</summary>
/// <param name="Quantity">In the unit of the part.</param>
public sealed record PartFacts(Guid ItemId, string Name, ItemTracking Tracking, decimal Quantity);

public sealed record DatedRate(DateOnly From, Guid TaxRateId);

public sealed record RateFacts
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public TaxTreatment Treatment { get; init; }
    public decimal Rate { get; init; }
    public decimal CessRate { get; init; }
    public decimal CessPerUnit { get; init; }
    public DateOnly From { get; init; }
    public DateOnly? To { get; init; }
}
