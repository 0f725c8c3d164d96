using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace ErpWeb.Shared.Mail;

/// <summary>Takes mails and returns at once, so that nobody can tell from the time whether one was sent.</summary>
public sealed class MailSender(IOptions<SmtpSettings> settings)
{
    private const int Waiting = 1_000;

    private readonly Channel<Mail> _queue = Channel.CreateBounded<Mail>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Whether this installation can send mail at all; pages say so where it matters.</summary>
    public bool IsConfigured => settings.Value is { Host.Length: > 0, From.Length: > 0 };

    internal ChannelReader<Mail> Queue => _queue.Reader;

    /// <summary>Puts the mail in the queue; without a mail server it is forgotten.</summary>
    public void Send(Mail mail)
    {
        if (IsConfigured)
            _queue.Writer.TryWrite(mail);
    }
}
