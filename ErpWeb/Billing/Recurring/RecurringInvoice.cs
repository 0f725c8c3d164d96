using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Billing.Recurring;

public enum RecurringStep { Week, Month, Quarter, Year }

/// <summary>An invoice that makes itself again and again, such as a rent or a service contract.</summary>
[Tells(RecurringInvoiceService.Event)]
public sealed class RecurringInvoice : TenantRow, IVersioned
{
    public const decimal MostEscalation = 100;

    public Guid PartyId { get; set; }
    public string PartyName { get; set; } = "";
    public RecurringStep Step { get; set; }
    /// <summary>The first day; later ones follow from it, and a month without such a day takes its last.</summary>
    public DateOnly FirstDay { get; set; }
    /// <summary>Null for no end.</summary>
    public DateOnly? LastDay { get; set; }
    /// <summary>By how many percent prices rise each full year after the first day.</summary>
    public decimal EscalationPercent { get; set; }
    /// <summary>Whether it posts the invoice; otherwise it leaves a draft.</summary>
    public bool PostsItself { get; set; }
    public bool IsActive { get; set; } = true;
    /// <summary>Before tax rises with it: the total when it was set up, for the list.</summary>
    public decimal Total { get; set; }
    /// <summary>Customer, lines and notes of the invoice, as the form's own JSON.</summary>
    public string Payload { get; set; } = "";
    public int Version { get; set; }
}

/// <summary>A day on which a recurring invoice was made: never a second time.</summary>
public sealed class RecurringInvoiceRun : ITenantOwned, IUnlogged
{
    public Guid TenantId { get; set; }
    public Guid RecurringId { get; set; }
    public DateOnly Day { get; set; }
    /// <summary>The id of the draft, which becomes the invoice's.</summary>
    public Guid InvoiceId { get; set; }
}

internal sealed class RecurringInvoiceConfiguration : IEntityTypeConfiguration<RecurringInvoice>, IEntityTypeConfiguration<RecurringInvoiceRun>
{
    public void Configure(EntityTypeBuilder<RecurringInvoice> recurring)
    {
        recurring.ToTable("RecurringInvoices");
        recurring.Property(r => r.PartyName).HasMaxLength(Party.NameMaxLength);
        recurring.HasOne<Party>().WithMany().HasForeignKey(r => new { r.TenantId, r.PartyId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RecurringInvoiceRun> run)
    {
        run.ToTable("RecurringInvoiceRuns");
        run.HasKey(r => new { r.TenantId, r.RecurringId, r.Day });
        run.HasOne<RecurringInvoice>().WithMany().HasForeignKey(r => new { r.TenantId, r.RecurringId }).OnDelete(DeleteBehavior.Restrict);
    }
}
