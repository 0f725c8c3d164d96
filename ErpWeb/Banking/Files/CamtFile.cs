using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ErpWeb.Banking.Statements;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Banking.Files;

/// <summary>Reads ISO 20022 camt.053 of any version: they differ in the namespace, which is passed over.</summary>
internal static class CamtFile
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static bool IsOne(string text) => text.Contains("BkToCstmrStmt", StringComparison.Ordinal);

    /// <summary>The statements of the file, one for each account; null when it is no proper XML.</summary>
    public static IReadOnlyList<BankFile>? Read(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return [.. XDocument.Load(reader).Descendants().Where(element => element.Name.LocalName == "Stmt").Select(ReadStatement)];
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static BankFile ReadStatement(XElement statement)
    {
        var (lines, issues) = (new List<BankFileLine>(), new List<BankFileIssue>());
        foreach (var (index, entry) in All(statement, "Ntry").Index())
        {
            if (At(entry, "Sts") is "PDNG" or "INFO" || At(entry, "Sts", "Cd") is "PDNG" or "INFO")
                issues.Add(new(index + 1, "This entry is not booked yet; it comes with a later statement.", IsRefusal: false));
            else if (DateOf(One(entry, "BookgDt") ?? One(entry, "ValDt")) is not { } date || SignedOf(entry) is not { } amount)
                issues.Add(new(index + 1, "The date or the amount of this entry cannot be read.", IsRefusal: true));
            else if (amount != 0)
                lines.Add(LineOf(index + 1, date, amount, entry));
        }
        return new(
            BankFileFormat.Camt053, At(statement, "Acct", "Id", "IBAN") ?? At(statement, "Acct", "Id", "Othr", "Id"),
            At(statement, "Acct", "Ccy") ?? All(statement, "Bal").Select(balance => One(balance, "Amt")?.Attribute("Ccy")?.Value).FirstOrDefault(),
            BalanceOf(statement, "OPBD") ?? BalanceOf(statement, "PRCD"), BalanceOf(statement, "CLBD"), [.. lines.OrderBy(line => line.Date)])
        { Issues = issues };
    }

    private static BankFileLine LineOf(int row, DateOnly date, decimal amount, XElement entry)
    {
        var payments = entry.Descendants().Where(element => element.Name.LocalName == "TxDtls").ToList();
        var words = payments.SelectMany(payment => ((string?[])[At(payment, "RltdPties", amount > 0 ? "Dbtr" : "Cdtr", "Pty", "Nm") ?? At(payment, "RltdPties", amount > 0 ? "Dbtr" : "Cdtr", "Nm"), .. One(payment, "RmtInf") is { } told ? All(told, "Ustrd").Select(text => text.Value) : []]).OfType<string>());
        var text = string.Join(' ', words.DefaultIfEmpty(At(entry, "AddtlNtryInf") ?? ""));
        var bankId = At(entry, "AcctSvcrRef");
        var reference = payments.Select(payment => At(payment, "Refs", "EndToEndId")).FirstOrDefault(id => id is { Length: > 0 } and not "NOTPROVIDED") ?? bankId;
        return new(row, date, amount, BankText.Words(text, BankLine.TextMaxLength), BankText.Words(reference, BankLine.ReferenceMaxLength), bankId);
    }

    private static decimal? BalanceOf(XElement statement, string code) =>
        All(statement, "Bal").FirstOrDefault(balance => At(balance, "Tp", "CdOrPrtry", "Cd") == code) is { } found ? SignedOf(found) : null;

    private static decimal? SignedOf(XElement element) =>
        decimal.TryParse(At(element, "Amt"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && Rounding.Fits(amount, 2)
            ? At(element, "CdtDbtInd") == "DBIT" ? -amount : amount
            : null;

    private static DateOnly? DateOf(XElement? element) =>
        element is not null && (At(element, "Dt") ?? At(element, "DtTm")) is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static IEnumerable<XElement> All(XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    private static XElement? One(XElement element, string name) => All(element, name).FirstOrDefault();

    private static string? At(XElement element, params ReadOnlySpan<string> path)
    {
        var found = element;
        foreach (var name in path)
        {
            if (One(found, name) is not { } child)
                return null;
            found = child;
        }
        // A code in an element of its own is not the text of the outer one.
        return found.HasElements ? null : found.Value.Trim();
    }
}
