using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Accounting.Journals;

/// <summary>What bookkeepers call the kinds of journals.</summary>
public static class JournalWords
{
    public static IReadOnlyList<SelectOption<JournalKind>> Kinds { get; } = [new(JournalKind.Journal, Of(JournalKind.Journal)), new(JournalKind.Contra, Of(JournalKind.Contra))];

    public static string Of(JournalKind kind) => kind switch
    {
        JournalKind.Contra => "Contra",
        JournalKind.Opening => "Opening balances",
        JournalKind.YearEnd => "Year end",
        _ => "Journal",
    };
}
