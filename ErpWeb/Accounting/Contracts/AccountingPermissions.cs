using ErpWeb.Shared.Kernel.Access;
using static ErpWeb.Shared.Kernel.Access.BuiltInRole;

namespace ErpWeb.Accounting.Contracts;

/// <summary>What a role may allow over the books.</summary>
public static class AccountingPermissions
{
    public const string AccountView = "accounting.account.view";
    public const string AccountEdit = "accounting.account.edit";

    public const string JournalView = "accounting.journal.view";
    public const string JournalPost = "accounting.journal.post";
    public const string JournalCancel = "accounting.journal.cancel";

    public const string ReportView = "accounting.report.view";
    public const string ReportExport = "accounting.report.export";

    public const string BudgetEdit = "accounting.budget.edit";

    public const string PeriodLock = "accounting.period.lock";
    public const string PeriodUnlock = "accounting.period.unlock";

    public static IReadOnlyList<PermissionGroup> Groups { get; } =
    [
        new("Chart of accounts",
        [
            new(AccountView, "see accounts, cost centres and projects", [Admin, Accountant, Auditor]),
            new(AccountEdit, "add and change accounts, cost centres and projects", [Admin, Accountant]),
        ]),
        new("Journals",
        [
            new(JournalView, "see journals and ledger entries", [Admin, Accountant, Auditor]),
            new(JournalPost, "post journals and opening balances", [Admin, Accountant]),
            new(JournalCancel, "cancel journals", [Admin, Accountant]),
        ]),
        new("Reports of the books",
        [
            new(ReportView, "see trial balance, profit and loss, balance sheet and ledgers", [Admin, Accountant, Auditor]),
            new(ReportExport, "download and print reports", [Admin, Accountant, Auditor]),
            new(BudgetEdit, "make budgets", [Admin, Accountant]),
        ]),
        new("Closing of the books",
        [
            new(PeriodLock, "close days, months and the year", [Admin, Accountant]),
            new(PeriodUnlock, "let a person post into closed days for a while", [Admin]),
        ]),
    ];
}
