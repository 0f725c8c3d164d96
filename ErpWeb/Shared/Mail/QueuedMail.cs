using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Shared.Mail;

/// <summary>
/// A mail on its way. It is written with what it tells of, in one transaction, so that a process that dies loses none; once
/// it was handed over only its address and subject stay for a month. Its text and files are protected by the keys of the
/// application: some of them hold a link that lets somebody in.
/// </summary>
public sealed class QueuedMail
{
    public const int SubjectMaxLength = 300;
    public const int FaultMaxLength = 300;

    public Guid Id { get; set; }
    /// <summary>The business it is from; null for mails about a sign-in.</summary>
    public Guid? TenantId { get; set; }
    public required string To { get; set; }
    public required string Subject { get; set; }
    /// <summary>Text and files, sealed; empty once it was handed over.</summary>
    public required string Sealed { get; set; }
    /// <summary>The page of what it is about.</summary>
    public string Href { get; set; } = "";
    public DateTime CreatedAtUtc { get; set; }
    public int Attempts { get; set; }
    /// <summary>When it is tried next; while one node hands it over, when another may think that node dead.</summary>
    public DateTime NextTryAtUtc { get; set; }
    public DateTime? SentAtUtc { get; set; }
    /// <summary>When it was given up.</summary>
    public DateTime? FailedAtUtc { get; set; }
    public string Fault { get; set; } = "";
}

internal sealed class QueuedMailConfiguration : IEntityTypeConfiguration<QueuedMail>
{
    public void Configure(EntityTypeBuilder<QueuedMail> mail)
    {
        mail.ToTable("QueuedMails");
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.Property(m => m.To).HasMaxLength(EmailAddress.MaxLength);
        mail.Property(m => m.Subject).HasMaxLength(QueuedMail.SubjectMaxLength);
        mail.Property(m => m.Href).HasMaxLength(200);
        mail.Property(m => m.Fault).HasMaxLength(QueuedMail.FaultMaxLength);
        mail.HasIndex(m => m.NextTryAtUtc).HasFilter("\"SentAtUtc\" is null and \"FailedAtUtc\" is null");
        mail.HasIndex(m => new { m.TenantId, m.FailedAtUtc }).HasFilter("\"FailedAtUtc\" is not null");
    }
}
