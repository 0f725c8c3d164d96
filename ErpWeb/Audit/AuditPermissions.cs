using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui.Access;
using static ErpWeb.Shared.Kernel.Access.BuiltInRole;

namespace ErpWeb.Audit;

/// <summary>What a role may do with the edit log. Nobody may change it.</summary>
public static class AuditPermissions
{
    public const string View = HistoryButton.Permission;
    public const string Verify = "audit.edit_log.verify";
    public const string VerifyBooks = "audit.books.verify";
    public const string Export = "audit.edit_log.export";

    public static IReadOnlyList<PermissionGroup> Groups { get; } =
    [
        new("Edit log",
        [
            new(View, "see the edit log", [Admin, Accountant, Auditor]),
            new(Verify, "check the edit log for tampering", [Admin, Auditor]),
            new(VerifyBooks, "check the books", [Admin, Accountant, Auditor]),
            new(Export, "take the edit log out as a file", [Auditor]),
        ]),
    ];
}
