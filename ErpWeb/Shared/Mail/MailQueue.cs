using System.Text.Json;
using ErpWeb.Shared.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ErpWeb.Shared.Mail;

/// <summary>Puts mails among the rows of a transaction: they leave once it commits, and never if it does not.</summary>
public sealed class MailQueue(IOptions<SmtpSettings> settings, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("ErpWeb.QueuedMail");

    /// <summary>Whether this installation can send mail at all; pages say so where it matters.</summary>
    public bool IsConfigured => settings.Value is { Host.Length: > 0, From.Length: > 0 };

    /// <summary>A mail of the context's business, saved with whatever else the context saves.</summary>
    /// <param name="id">The same id makes the same mail: a second submit fails on the key.</param>
    /// <param name="href">The page of what it is about.</param>
    public void Add(ErpDbContext db, Guid id, Mail mail, string href) => db.QueuedMails.Add(ToRow(id, db.TenantId, mail, href));

    internal QueuedMail ToRow(Guid id, Guid? tenantId, Mail mail, string href) => new()
    {
        Id = id,
        TenantId = tenantId,
        To = mail.To,
        Subject = mail.Subject.Length > QueuedMail.SubjectMaxLength ? mail.Subject[..QueuedMail.SubjectMaxLength] : mail.Subject,
        Sealed = _protector.Protect(JsonSerializer.Serialize(mail)),
        Href = href,
        CreatedAtUtc = clock.GetUtcNow().UtcDateTime,
        NextTryAtUtc = clock.GetUtcNow().UtcDateTime,
    };

    internal Mail Open(QueuedMail row) => JsonSerializer.Deserialize<Mail>(_protector.Unprotect(row.Sealed))!;
}
