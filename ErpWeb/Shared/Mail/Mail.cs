namespace ErpWeb.Shared.Mail;

/// <summary>A plain message to one person.</summary>
public sealed record Mail(string To, string Subject, string Text)
{
    public IReadOnlyList<MailFile> Files { get; init; } = [];
}

/// <summary>A file that goes with a mail.</summary>
public sealed record MailFile(string Name, string ContentType, byte[] Content);

/// <summary>How mail leaves the house: the section "Smtp" of the configuration.</summary>
public sealed class SmtpSettings
{
    public string Host { get; set; } = "";
    public int Port { get; set; } = 587;
    public bool UseTls { get; set; } = true;
    public string UserName { get; set; } = "";
    public string Password { get; set; } = "";
    /// <summary>Sender's address.</summary>
    public string From { get; set; } = "";
    /// <summary>Pause before a mail that could not be handed over is tried again; doubled each time.</summary>
    public int RetrySeconds { get; set; } = 30;
}
