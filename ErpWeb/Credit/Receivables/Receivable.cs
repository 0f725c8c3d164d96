using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Credit.Receivables;

/// <summary>What a customer owes for one document, and how much of it is settled. Its id is the document's.</summary>
[AppendOnly(nameof(Settled))]
public sealed class Receivable : TenantRow, IUnlogged
{
    public Guid PartyId { get; set; }
    public DateOnly Date { get; set; }
    public DateOnly DueDate { get; set; }
    public decimal Amount { get; set; }
    /// <summary>Received so far, or the whole amount once the document is cancelled; never more than the amount.</summary>
    public decimal Settled { get; set; }
}

internal sealed class ReceivableConfiguration : IEntityTypeConfiguration<Receivable>
{
    /// <summary>What is open is little beside what was settled over the years.</summary>
    private const string OnlyOpen = "\"Settled\" < \"Amount\"";

    public void Configure(EntityTypeBuilder<Receivable> receivable)
    {
        receivable.ToTable("Receivables", table => table.HasCheckConstraint("CK_Receivables_Settled", "\"Settled\" >= 0 and \"Settled\" <= \"Amount\""));
        receivable.HasOne<Party>().WithMany().HasForeignKey(r => new { r.TenantId, r.PartyId }).OnDelete(DeleteBehavior.Restrict);
        receivable.HasIndex(r => new { r.TenantId, r.PartyId, r.DueDate });
        // What is due when is added up along this index alone.
        receivable.HasIndex(r => new { r.TenantId, r.DueDate, r.Amount, r.Settled }).HasFilter(OnlyOpen);
        receivable.HasIndex(r => new { r.TenantId, r.Date, r.Id }).IsDescending(false, true, true).HasFilter(OnlyOpen);
    }
}
