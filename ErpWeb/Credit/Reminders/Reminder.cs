using ErpWeb.Credit.Receivables;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Credit.Reminders;

/// <summary>How a reminder went out. Messages are prepared here and sent by a person.</summary>
public enum ReminderChannel { Mail, WhatsApp, Sms }

/// <summary>How the business collects: the ladder of reminders, interest by slab, the charge for a bounced cheque.</summary>
[Tells("collection-settings")]
public sealed class CollectionSettings : ITenantOwned, IVersioned
{
    public const int ListMaxLength = 100;

    public Guid TenantId { get; set; }
    /// <summary>Whether mails go out by themselves.</summary>
    public bool SendsMails { get; set; }
    /// <summary>Days from the due date: "-3, 3, 15, 30".</summary>
    public string ReminderDays { get; set; } = "-3, 3, 15, 30";
    /// <summary>Percent a year from a day overdue: "1: 12, 60: 18".</summary>
    public string InterestSlabs { get; set; } = "";
    public decimal BounceCharge { get; set; }
    public int Version { get; set; }
}

/// <summary>A reminder of one bill that went out: never the same step twice by the same way.</summary>
[Tells("reminder", PartOf = nameof(PartyId))]
public sealed class Reminder : ITenantOwned, IUnlogged
{
    public Guid TenantId { get; set; }
    public Guid ReceivableId { get; set; }
    /// <summary>Days from the due date of the step of the ladder.</summary>
    public int Step { get; set; }
    public ReminderChannel Channel { get; set; }
    public Guid PartyId { get; set; }
    public DateTime SentAtUtc { get; set; }
    public required string SentTo { get; set; }
    public required string SentBy { get; set; }
    public decimal Due { get; set; }
}

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<CollectionSettings>, IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<CollectionSettings> settings)
    {
        settings.ToTable("CollectionSettings");
        settings.HasKey(s => s.TenantId);
        settings.Property(s => s.ReminderDays).HasMaxLength(CollectionSettings.ListMaxLength);
        settings.Property(s => s.InterestSlabs).HasMaxLength(CollectionSettings.ListMaxLength);
    }

    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.ToTable("Reminders");
        reminder.HasKey(r => new { r.TenantId, r.ReceivableId, r.Step, r.Channel });
        reminder.Property(r => r.SentTo).HasMaxLength(Parties.Party.EmailMaxLength);
        reminder.Property(r => r.SentBy).HasMaxLength(100);
        reminder.HasOne<Receivable>().WithMany().HasForeignKey(r => new { r.TenantId, r.ReceivableId }).OnDelete(DeleteBehavior.Restrict);
        reminder.HasIndex(r => new { r.TenantId, r.PartyId, r.SentAtUtc });
    }
}
