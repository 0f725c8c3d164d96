using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Exports;

/// <summary>How goods left India, as it is typed.</summary>
public sealed class ShipmentDraft
{
    public Guid InvoiceId { get; init; }
    public string BillNumber { get; set; } = "";
    public DateOnly? BillDate { get; set; }
    public string PortCode { get; set; } = "";
    public string Country { get; set; } = "";
    /// <summary>Zero until it was stored once.</summary>
    public int Version { get; init; }
    public bool IsStored { get; init; }
}

/// <summary>Keeps shipping bill, port and country beside invoices of goods that went abroad.</summary>
public sealed class ShipmentService(TenantDb tenantDb, IndiaClock clock)
{
    private static readonly Error Changed = new("billing.shipment.changed", "Somebody else changed this meanwhile. Open it again.");

    public async Task<Result> SaveAsync(ShipmentDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoicePost, ct);
        var invoice = await db.Invoices.AsNoTracking().Where(row => row.Id == draft.InvoiceId).Select(row => new { row.Nature, row.Date }).FirstOrDefaultAsync(ct);
        if (invoice?.Nature is not SupplyNature.Export)
            return new Error("billing.shipment.invoice", "This invoice is not for somebody abroad.");
        var (number, port, country) = (PlainText.Of(draft.BillNumber), PlainText.Of(draft.PortCode).ToUpperInvariant(), PlainText.Of(draft.Country));
        if (number.Length > ExportShipment.NumberMaxLength || number.Any(letter => !char.IsAsciiLetterOrDigit(letter)))
            return new Error("billing.shipment.number", $"A shipping bill has at most {ExportShipment.NumberMaxLength} digits and letters.", nameof(draft.BillNumber));
        if (number.Length > 0 != draft.BillDate is not null || draft.BillDate < invoice.Date.AddDays(-30) || draft.BillDate > clock.Today)
            return new Error("billing.shipment.date", "Number and date of the shipping bill go together; the date is near the invoice's.", nameof(draft.BillDate));
        if (port.Length is not (0 or 6) || port.Any(letter => !char.IsAsciiLetterOrDigit(letter)))
            return new Error("billing.shipment.port", "A port code has six letters and digits, such as INMAA1.", nameof(draft.PortCode));
        if (country.Length > ExportShipment.CountryMaxLength)
            return new Error("billing.shipment.country", $"A country has at most {ExportShipment.CountryMaxLength} characters.", nameof(draft.Country));
        var shipment = await db.ExportShipments.FirstOrDefaultAsync(row => row.Id == draft.InvoiceId, ct);
        if ((shipment is not null) != draft.IsStored || shipment is not null && shipment.Version != draft.Version)
            return Changed;
        shipment ??= db.ExportShipments.Add(new() { Id = draft.InvoiceId }).Entity;
        (shipment.BillNumber, shipment.BillDate, shipment.PortCode, shipment.Country) = (number, draft.BillDate, port, country);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // Two people entered it at the same moment.
            return Changed;
        }
        return Result.Success;
    }
}
