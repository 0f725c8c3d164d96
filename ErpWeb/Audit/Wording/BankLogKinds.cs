using ErpWeb.Accounting.Accounts;
using ErpWeb.Banking.Matching;
using ErpWeb.Banking.Rules;
using ErpWeb.Banking.Statements;
using ErpWeb.Credit.Opening;
using ErpWeb.Parties;
using static ErpWeb.Audit.Wording.FieldForm;

namespace ErpWeb.Audit.Wording;

/// <summary>The words for what banks and opening bills log.</summary>
internal static class BankLogKinds
{
    private static readonly (string, LogField) OnDate = ("Date", new("Date", Date));
    private static readonly (string, LogField) OfAmount = ("Amount", new("Amount", Money));

    public static IEnumerable<LogKind> All { get; } =
    [
        LogKinds.Kind(nameof(BankStatement), "Bank statement", "/banking",
            [("File", new("File")), ("From", new("From", Date)), ("To", new("To", Date)), ("Lines", new("Lines", Number)), OfAmount]),
        LogKinds.Kind(nameof(BankMatch), "Match of a bank line", "/banking",
            [OnDate, ("Line", new("Line")), OfAmount, ("Kind", new("How", Choice, LogChoices.MatchKinds)), ("Entries", new("Entries"))]),
        LogKinds.Kind(nameof(BankLine), "Line of a bank statement", "/banking", [OnDate, ("Line", new("Line")), OfAmount, ("IsLeftOut", new("Left out", YesNo))]),
        LogKinds.Kind(nameof(BankSettings), "Statements of a bank account", "/banking", [("AccountNumber", new("Account number")), ("CsvFormat", new("Columns"))]),
        LogKinds.Kind(nameof(BankRule), "Rule for bank lines", "/banking/rules",
        [
            ("Position", new("Place", Number)), ("Name", new("Name")), ("BankAccountId", new("Bank account", Record, Of: nameof(Account))), ("Direction", new("Direction", Choice, LogChoices.BankDirections)),
            ("Contains", new("Contains")), ("AtLeast", new("At least", Money)), ("AtMost", new("At most", Money)), ("Action", new("What it is", Choice, LogChoices.BankActions)),
            ("TargetAccountId", new("Account", Record, Of: nameof(Account))), ("PartyId", new("Party", Record, Of: nameof(Party))), ("Narration", new("Narration")),
            ("IsAutomatic", new("Posts by itself", YesNo)), ("IsActive", new("In use", YesNo)),
        ]),
        LogKinds.Kind(nameof(OpeningBill), "Opening bill", "/credit/opening",
            [("Kind", new("Type", Choice, LogChoices.OpeningBills)), ("Number", new("Number")), OnDate, ("DueDate", new("Due date", Date)), ("PartyName", new("Party")), OfAmount]),
    ];
}
