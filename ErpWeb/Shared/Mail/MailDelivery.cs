using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace ErpWeb.Shared.Mail;

/// <summary>Hands queued mails to the mail server, one after the other. The log never has their text: it may hold a link that lets somebody in.</summary>
internal sealed class MailDelivery(MailSender sender, IOptions<SmtpSettings> settings, ILogger<MailDelivery> log) : BackgroundService
{
    private const int Attempts = 4;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var mail in sender.Queue.ReadAllAsync(stoppingToken))
            await DeliverAsync(mail, stoppingToken);
    }

    private async Task DeliverAsync(Mail mail, CancellationToken ct)
    {
        var pause = TimeSpan.FromSeconds(settings.Value.RetrySeconds);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await HandOverAsync(mail, ct);
                return;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning("A mail \"{Subject}\" could not be handed over, attempt {Attempt}: {Fault}", mail.Subject, attempt, fault.GetBaseException().Message);
                if (attempt == Attempts)
                    return;
            }
            await Task.Delay(pause, ct);
            pause *= 2;
        }
    }

    private async Task HandOverAsync(Mail mail, CancellationToken ct)
    {
        var smtp = settings.Value;
        using var client = new SmtpClient(smtp.Host, smtp.Port) { EnableSsl = smtp.UseTls };
        if (smtp.UserName.Length > 0)
            client.Credentials = new NetworkCredential(smtp.UserName, smtp.Password);
        using var message = new MailMessage(smtp.From, mail.To, mail.Subject, mail.Text);
        await client.SendMailAsync(message, ct);
    }
}
