using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Mail;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Alerts.Sources;

internal sealed class FailedMailAlerts : IAlertSource
{
    public string Key => "mail";

    public string Title => "Mails that did not leave";

    public string Icon => "mail";

    public string Needs => CreditPermissions.Remind;

    public IReadOnlyCollection<string> Kinds => [MailRounds.Event];

    public async Task<IReadOnlyList<Alert>> FindAsync(ErpDbContext db, DateOnly today, CancellationToken ct)
    {
        var failed = await db.QueuedMails.AsNoTracking()
            .Where(mail => mail.TenantId == db.TenantId && mail.FailedAtUtc != null)
            .OrderByDescending(mail => mail.FailedAtUtc).Take(Alert.Most)
            .Select(mail => new { mail.Id, mail.To, mail.Subject, mail.Href })
            .ToListAsync(ct);
        return [.. failed.Select(mail => new Alert(mail.Id, $"\"{mail.Subject}\" to {mail.To} did not leave: check the address and send it again", mail.Href))];
    }
}
