using ErpWeb.Shared.Kernel.Access;
using static ErpWeb.Shared.Kernel.Access.BuiltInRole;

namespace ErpWeb.Credit.Contracts;

/// <summary>What a role may allow over what customers owe.</summary>
public static class CreditPermissions
{
    public const string View = "credit.receivable.view";
    public const string Export = "credit.receivable.export";
    public const string Allocate = "credit.money.allocate";
    public const string TermsEdit = "credit.terms.edit";
    public const string LimitOverride = "credit.limit.override";
    public const string DiaryWrite = "credit.diary.write";
    public const string Remind = "credit.reminder.send";
    public const string DebitNotePost = "credit.debit_note.post";
    public const string DebitNoteCancel = "credit.debit_note.cancel";
    public const string LinkManage = "credit.link.manage";

    public static IReadOnlyList<PermissionGroup> Groups { get; } =
    [
        new("Receivables",
        [
            new(View, "see what customers owe, ageing and statements", [Admin, Accountant, SalesManager, Auditor]),
            new(Export, "take ageing and statements out as files", [Admin, Accountant, SalesManager, Auditor]),
            new(Allocate, "set money of customers against bills and take it back", [Admin, Accountant]),
            new(TermsEdit, "set credit limits, holds, collectors and reminders", [Admin, Accountant]),
            new(LimitOverride, "let a customer buy beyond his limit, with a reason", [Admin, SalesManager]),
            new(DiaryWrite, "write the collection diary", [Admin, Accountant, SalesManager]),
            new(Remind, "send reminders", [Admin, Accountant, SalesManager]),
            new(DebitNotePost, "charge interest and other charges to customers", [Admin, Accountant]),
            new(DebitNoteCancel, "cancel interest and other charges", [Admin, Accountant]),
            new(LinkManage, "give a customer a link to his bills", [Admin, Accountant, SalesManager]),
        ]),
    ];
}
