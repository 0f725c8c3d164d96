using System.Text.RegularExpressions;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tenancy.Domains;

/// <summary>Which host names a business may ask for. Pure.</summary>
public static partial class DomainRules
{
    public const int Most = 10;

    public const string RecordType = "TXT";

    public static Error NotFound { get; } = new("tenancy.domain.not_found", "This address is not there any more.");
    public static Error Known { get; } = new("tenancy.domain.known", "This address is in the list already.", "Host");
    public static Error TooMany { get; } = new("tenancy.domain.too_many", $"A business has at most {Most} addresses of its own.", "Host");
    public static Error Taken { get; } = new("tenancy.domain.taken", "Another business has shown that this address is its own.");
    public static Error NoRecord { get; } = new("tenancy.domain.no_record", "The DNS does not say it yet. A new record can take some hours to be seen.");
    public static Error NoAnswer { get; } = new("tenancy.domain.no_answer", "The DNS could not be asked. Try again in some minutes.");

    /// <summary>The host of what was typed or pasted: "https://Erp.Acme.in/" gives "erp.acme.in".</summary>
    public static string Tidy(string typed)
    {
        var text = PlainText.Of(typed).ToLowerInvariant();
        text = text[(text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0)..];
        return text.Split('/')[0].TrimEnd('.');
    }

    /// <param name="own">Host names that are the installation's own, with all below them.</param>
    public static Error? Check(string host, IEnumerable<string> own) =>
        host.Length > TenantDomain.HostMaxLength || !HostPattern().IsMatch(host) ? new("tenancy.domain.malformed", "Enter a host name, such as erp.example.in.", "Host")
        : own.Any(name => name.Length > 0 && (host == name || host.EndsWith("." + name, StringComparison.Ordinal))) ? new("tenancy.domain.installation", "This name belongs to the installation itself.", "Host")
        : null;

    /// <summary>Where the record stands.</summary>
    public static string RecordName(string host) => "_erpweb." + host;

    /// <summary>What it says.</summary>
    public static string RecordValue(string token) => "erpweb=" + token;

    // Labels of letters, digits and hyphens; the last one has a letter, so that no IP address is one.
    [GeneratedRegex("^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$")]
    private static partial Regex HostPattern();
}
