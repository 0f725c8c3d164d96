using System.Net;
using System.Net.Mail;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ErpWeb.Shared.Mail;

/// <summary>
/// Hands queued mails to the mail server. A node claims a mail before it hands it over; only when it dies in that moment
/// is the mail handed over again, under the same message id, by which mail programs show it once. The log never has their text.
/// </summary>
public sealed class MailRounds(ErpDbContextPool pool, MailQueue queue, IOptions<SmtpSettings> settings, TenantEventHub events, TimeProvider clock, ILogger<MailRounds> log)
{
    public const string Event = "mail";

    private const int MostAttempts = 6;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Writes a mail into the queue that was taken without a transaction.</summary>
    public async Task KeepAsync(Mail mail, CancellationToken ct)
    {
        await using var db = await pool.RentAsync(ct);
        db.QueuedMails.Add(queue.ToRow(Ids.New(), null, mail, ""));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Hands over everything that is due.</summary>
    /// <returns>How many mails were tried.</returns>
    public async Task<int> DeliverAsync(CancellationToken ct)
    {
        for (var tried = 0; ; tried++)
        {
            if (await ClaimAsync(ct) is not { } mail)
                return tried;
            await TryAsync(mail, ct);
        }
    }

    /// <summary>Forgets what is long done.</summary>
    public async Task CleanAsync(CancellationToken ct)
    {
        var last = Now - Kept;
        await using var db = await pool.RentAsync(ct);
        using var turn = await db.EnterWriteQueueAsync(ct);
        await db.QueuedMails.Where(row => row.CreatedAtUtc < last && (row.SentAtUtc != null || row.FailedAtUtc != null)).ExecuteDeleteAsync(ct);
    }

    private async Task<QueuedMail?> ClaimAsync(CancellationToken ct)
    {
        var (now, until) = (Now, Now + Lease);
        await using var db = await pool.RentAsync(ct);
        while (await db.QueuedMails.AsNoTracking().Where(row => row.SentAtUtc == null && row.FailedAtUtc == null && row.NextTryAtUtc <= now).OrderBy(row => row.NextTryAtUtc).FirstOrDefaultAsync(ct) is { } mail)
        {
            using var turn = await db.EnterWriteQueueAsync(ct);
            var claimed = await db.QueuedMails.Where(row => row.Id == mail.Id && row.Attempts == mail.Attempts && row.NextTryAtUtc == mail.NextTryAtUtc && row.SentAtUtc == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextTryAtUtc, until).SetProperty(row => row.Attempts, row => row.Attempts + 1), ct);
            if (claimed == 1)
                return mail;
        }
        return null;
    }

    private async Task TryAsync(QueuedMail mail, CancellationToken ct)
    {
        try
        {
            await HandOverAsync(mail, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var words = fault.GetBaseException().Message;
            log.LogWarning("A mail \"{Subject}\" could not be handed over, attempt {Attempt}: {Fault}", mail.Subject, mail.Attempts + 1, words);
            await NoteFaultAsync(mail, words.Length > QueuedMail.FaultMaxLength ? words[..QueuedMail.FaultMaxLength] : words, ct);
            return;
        }
        var now = Now;
        await using var db = await pool.RentAsync(CancellationToken.None);
        using var turn = await db.EnterWriteQueueAsync(CancellationToken.None);
        await db.QueuedMails.Where(row => row.Id == mail.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SentAtUtc, now).SetProperty(row => row.Sealed, "").SetProperty(row => row.Fault, ""), CancellationToken.None);
    }

    private async Task HandOverAsync(QueuedMail row, CancellationToken ct)
    {
        var (smtp, mail) = (settings.Value, queue.Open(row));
        using var client = new SmtpClient(smtp.Host, smtp.Port) { EnableSsl = smtp.UseTls };
        if (smtp.UserName.Length > 0)
            client.Credentials = new NetworkCredential(smtp.UserName, smtp.Password);
        using var message = new MailMessage(smtp.From, mail.To, mail.Subject, mail.Text);
        message.Headers.Add("Message-ID", $"<{row.Id:N}@{new MailAddress(smtp.From).Host}>");
        foreach (var file in mail.Files)
            message.Attachments.Add(new(new MemoryStream(file.Content), file.Name, file.ContentType));
        await client.SendMailAsync(message, ct);
    }

    private async Task NoteFaultAsync(QueuedMail mail, string fault, CancellationToken ct)
    {
        var attempts = mail.Attempts + 1;
        DateTime? failed = attempts >= MostAttempts ? Now : null;
        var next = Now + TimeSpan.FromSeconds(settings.Value.RetrySeconds * Math.Pow(2, attempts - 1));
        await using var db = await pool.RentAsync(ct);
        using (await db.EnterWriteQueueAsync(ct))
        {
            await db.QueuedMails.Where(row => row.Id == mail.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.NextTryAtUtc, next).SetProperty(row => row.FailedAtUtc, failed).SetProperty(row => row.Fault, fault), ct);
        }
        if (failed is null || mail.TenantId is not { } tenantId)
            return;
        db.Outbox.Add(new() { Id = Ids.New(), TenantId = tenantId, NodeId = Node.Id, Kind = Event, EntityId = mail.Id, CreatedAtUtc = Now });
        await db.SaveChangesAsync(ct);
        events.Publish(tenantId, new(Event, mail.Id));
    }
}
