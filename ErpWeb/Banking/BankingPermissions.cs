using ErpWeb.Shared.Kernel.Access;
using static ErpWeb.Shared.Kernel.Access.BuiltInRole;

namespace ErpWeb.Banking;

/// <summary>What a role may allow over bank statements.</summary>
public static class BankingPermissions
{
    public const string View = "banking.statement.view";
    public const string Export = "banking.statement.export";
    public const string Import = "banking.statement.import";
    public const string Reconcile = "banking.line.reconcile";
    public const string RuleEdit = "banking.rule.edit";

    public static IReadOnlyList<PermissionGroup> Groups { get; } =
    [
        new("Bank",
        [
            new(View, "see bank statements and the reconciliation", [Admin, Accountant, Auditor]),
            new(Export, "download and print the bank reconciliation", [Admin, Accountant, Auditor]),
            new(Import, "import bank statements", [Admin, Accountant]),
            new(Reconcile, "match lines of bank statements with the books", [Admin, Accountant]),
            new(RuleEdit, "make rules for lines of bank statements", [Admin, Accountant]),
        ]),
    ];
}
