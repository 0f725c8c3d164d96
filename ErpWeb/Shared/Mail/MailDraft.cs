using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Mail;

/// <summary>A mail about a document as a person sees it before it goes.</summary>
public sealed class MailDraft
{
    public const int TextMaxLength = 4_000;

    /// <summary>Becomes the mail's id, so that a second submit sends no second one.</summary>
    public Guid Id { get; set; } = Ids.New();
    public string To { get; set; } = "";
    public string Subject { get; set; } = "";
    public string Text { get; set; } = "";
    /// <summary>The customer's phone, for a message instead; empty when none is known.</summary>
    public string Phone { get; init; } = "";

    public IReadOnlyList<Error> Check()
    {
        List<Error> errors = [];
        if (!EmailAddress.IsValid(To))
            errors.Add(new("mail.to", "Enter the e-mail address of the customer.", nameof(To)));
        if (Subject.Trim().Length is 0 or > QueuedMail.SubjectMaxLength || Subject.AsSpan().ContainsAny('\r', '\n'))
            errors.Add(new("mail.subject", "Say in a line what it is about.", nameof(Subject)));
        if (Text.Length > TextMaxLength)
            errors.Add(new("mail.text", "This text is too long for a mail.", nameof(Text)));
        return errors;
    }
}
