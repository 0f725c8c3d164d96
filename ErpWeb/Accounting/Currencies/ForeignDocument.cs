using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Accounting.Currencies;

/// <summary>A posted document in a foreign currency, beside the rupees that the document itself carries. Its id is the document's.</summary>
[AppendOnly]
public sealed class ForeignDocument : TenantRow, IUnlogged
{
    public Guid PartyId { get; set; }
    public required string SourceType { get; set; }
    public required string SourceNumber { get; set; }
    public DateOnly Date { get; set; }
    public required string Currency { get; set; }
    /// <summary>Rupees for the units in which the currency is quoted.</summary>
    public decimal Rate { get; set; }
    /// <summary>What is owed or was paid, in the currency.</summary>
    public decimal Amount { get; set; }
    /// <summary>The same as it stands in the account of the party.</summary>
    public decimal Rupees { get; set; }
    /// <summary>What the bank kept of a payment, in rupees.</summary>
    public decimal Charges { get; set; }
    /// <summary>What the change of the rate brought when it was settled, in rupees; negative for a loss.</summary>
    public decimal Gain { get; set; }
}

/// <summary>A line of a document in a foreign currency, or the part of a payment that settled a bill.</summary>
[AppendOnly]
public sealed class ForeignLine : TenantRow, IUnlogged
{
    public Guid DocumentId { get; set; }
    /// <summary>The line of the document, or the bill that was settled.</summary>
    public Guid OfId { get; set; }
    public decimal UnitPrice { get; set; }
    public decimal Amount { get; set; }
    public decimal Rupees { get; set; }
    /// <summary>What was posted to write it, when that was not the document itself.</summary>
    public Guid? CausedById { get; set; }
}

internal sealed class ForeignDocumentConfiguration : IEntityTypeConfiguration<ForeignDocument>, IEntityTypeConfiguration<ForeignLine>
{
    public void Configure(EntityTypeBuilder<ForeignDocument> document)
    {
        document.ToTable("ForeignDocuments");
        document.Property(d => d.SourceType).HasMaxLength(30);
        document.Property(d => d.SourceNumber).HasMaxLength(30);
        document.Property(d => d.Currency).HasMaxLength(3);
        document.HasOne<Party>().WithMany().HasForeignKey(d => new { d.TenantId, d.PartyId }).OnDelete(DeleteBehavior.Restrict);
        document.HasIndex(d => new { d.TenantId, d.PartyId, d.Date });
        document.HasIndex(d => new { d.TenantId, d.SourceType, d.Date });
    }

    public void Configure(EntityTypeBuilder<ForeignLine> line)
    {
        line.ToTable("ForeignLines");
        line.HasOne<ForeignDocument>().WithMany().HasForeignKey(l => new { l.TenantId, l.DocumentId }).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(l => new { l.TenantId, l.DocumentId });
        line.HasIndex(l => new { l.TenantId, l.OfId });
    }
}
