using ErpWeb.Shared.Kernel;

namespace ErpWeb.Banking;

public static class BankingErrors
{
    public static Error AccountMissing { get; } = new("banking.account.missing", "Choose a bank account of this business.");
    public static Error LineMissing { get; } = new("banking.line.missing", "This line does not exist, or not in this business.");
    public static Error LineTaken { get; } = new("banking.line.taken", "Somebody matched this line, or works at it, just now.");
    public static Error EntryTaken { get; } = new("banking.entry.taken", "This entry is matched with another line already, or was taken back.");
    public static Error NothingChosen { get; } = new("banking.match.nothing", "Choose at least one entry.");
    public static Error TooMuch { get; } = new("banking.match.too_much", "The chosen entries are more than the line.");
    public static Error MatchMissing { get; } = new("banking.match.missing", "This match is undone already.");
}
