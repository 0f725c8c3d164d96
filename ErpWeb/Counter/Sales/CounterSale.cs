using ErpWeb.Counter.Shifts;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Counter.Sales;

/// <summary>Ways to pay at the counter. Credit leaves the amount due; an advance and a voucher use what the customer has with us.</summary>
public enum TenderKind { Cash, Upi, Card, Credit, Advance, Voucher }

public enum CounterSaleKind { Sale, Return }

/// <summary>A sale or a return as the shift knows it. Its id is the invoice's, or the credit note's.</summary>
[AppendOnly]
[Tells(CounterEvents.Shift, PartOf = nameof(ShiftId))]
public sealed class CounterSale : TenantRow, IUnlogged
{
    public Guid ShiftId { get; set; }
    public CounterSaleKind Kind { get; set; }
    /// <summary>The number of the invoice or credit note.</summary>
    public required string Number { get; set; }
    public required string PartyName { get; set; }
    /// <summary>INR; of a return below zero.</summary>
    public decimal Total { get; set; }
    public DateTime AtUtc { get; set; }
}

/// <summary>A part of a counter sale paid in one way; of a return, what was given back, below zero.</summary>
[AppendOnly]
public sealed class CounterTender : TenantRow, IUnlogged
{
    public const int ReferenceMaxLength = 60;

    public Guid SaleId { get; set; }
    public Guid ShiftId { get; set; }
    public TenderKind Kind { get; set; }
    /// <summary>INR that counts towards the bill.</summary>
    public decimal Amount { get; set; }
    /// <summary>INR that the customer handed over; what is above the amount was given back as change.</summary>
    public decimal Given { get; set; }
    /// <summary>UPI transaction, card slip, number of a voucher.</summary>
    public string Reference { get; set; } = "";
}

internal sealed class CounterSaleConfiguration : IEntityTypeConfiguration<CounterSale>, IEntityTypeConfiguration<CounterTender>
{
    public void Configure(EntityTypeBuilder<CounterSale> sale)
    {
        sale.ToTable("CounterSales");
        sale.Property(s => s.Number).HasMaxLength(16);
        sale.Property(s => s.PartyName).HasMaxLength(Party.NameMaxLength);
        sale.HasOne<Shift>().WithMany().HasForeignKey(s => new { s.TenantId, s.ShiftId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CounterTender> tender)
    {
        tender.ToTable("CounterTenders");
        tender.Property(t => t.Reference).HasMaxLength(CounterTender.ReferenceMaxLength);
        tender.HasOne<CounterSale>().WithMany().HasForeignKey(t => new { t.TenantId, t.SaleId }).OnDelete(DeleteBehavior.Restrict);
        tender.HasIndex(t => new { t.TenantId, t.ShiftId, t.Kind });
    }
}
