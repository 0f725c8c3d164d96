using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Credit.Settlements;

/// <summary>
/// Money of a customer set against a bill after it came, or taken back from a bill: then the amount is negative. What it
/// did can be undone by the opposite, and both stay.
/// </summary>
[AppendOnly]
[Tells("credit-allocation")]
public sealed class CreditAllocation : TenantRow, IUnlogged
{
    public const int ReasonMaxLength = 200;

    public Guid PartyId { get; set; }
    public Guid CreditId { get; set; }
    public Guid ReceivableId { get; set; }
    public DateOnly Date { get; set; }
    public decimal Amount { get; set; }
    /// <summary>Why it was taken back.</summary>
    public string Reason { get; set; } = "";
    public DateTime PostedAtUtc { get; set; }
    public Guid PostedById { get; set; }
    public required string PostedBy { get; set; }
}

internal sealed class CreditAllocationConfiguration : IEntityTypeConfiguration<CreditAllocation>
{
    public void Configure(EntityTypeBuilder<CreditAllocation> allocation)
    {
        allocation.ToTable("CreditAllocations");
        allocation.Property(a => a.Reason).HasMaxLength(CreditAllocation.ReasonMaxLength);
        allocation.Property(a => a.PostedBy).HasMaxLength(100);
        allocation.HasOne<CustomerCredit>().WithMany().HasForeignKey(a => new { a.TenantId, a.CreditId }).OnDelete(DeleteBehavior.Restrict);
        allocation.HasIndex(a => new { a.TenantId, a.ReceivableId });
    }
}
