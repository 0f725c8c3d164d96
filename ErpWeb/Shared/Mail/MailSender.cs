using System.Threading.Channels;

namespace ErpWeb.Shared.Mail;

/// <summary>
/// Takes mails about sign-ins and returns at once, so that nobody can tell from the time whether one was sent; a moment
/// later they are in the queue. Mails of a business go into <see cref="MailQueue"/> with what they tell of.
/// </summary>
public sealed class MailSender(MailQueue queue)
{
    private const int Waiting = 1_000;

    private readonly Channel<Mail> _taken = Channel.CreateBounded<Mail>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Whether this installation can send mail at all; pages say so where it matters.</summary>
    public bool IsConfigured => queue.IsConfigured;

    internal ChannelReader<Mail> Queue => _taken.Reader;

    /// <summary>Takes the mail; without a mail server it is forgotten.</summary>
    public void Send(Mail mail)
    {
        if (IsConfigured)
            _taken.Writer.TryWrite(mail);
    }
}
