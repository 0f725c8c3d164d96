using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Budgets;
using ErpWeb.Accounting.Currencies;
using ErpWeb.Accounting.Journals;
using ErpWeb.Accounting.Periods;
using ErpWeb.Accounting.Recurring;
using ErpWeb.Accounting.Tags;
using ErpWeb.Parties;
using static ErpWeb.Audit.Wording.FieldForm;

namespace ErpWeb.Audit.Wording;

/// <summary>The words for what the books log.</summary>
internal static class AccountingLogKinds
{
    public static IEnumerable<LogKind> All { get; } =
    [
        LogKinds.Kind(nameof(Account), "Account", null,
        [
            ("Code", new("Code")), ("Name", new("Name")), ("Group", new("Group", Choice, LogChoices.AccountGroups)), ("Role", new("Used for", Choice, LogChoices.AccountRoles)),
            ("Kind", new("Money", Choice, LogChoices.AccountKinds)), ("IsActive", new("In use", YesNo)), ("SearchText", LogField.Hidden),
        ]),
        LogKinds.Kind(nameof(Journal), "Journal", "/accounting/journals/{0}",
        [
            ("Number", new("Number")), ("Kind", new("Type", Choice, LogChoices.JournalKinds)), ("Date", new("Date", Date)), ("Narration", new("Narration")),
            ("Total", new("Total", Money)), ("Reason", new("Reason for cancelling")),
        ]),
        LogKinds.Kind(nameof(JournalTemplate), "Recurring journal", "/accounting/recurring",
        [
            ("Name", new("Name")), ("Kind", new("Type", Choice, LogChoices.JournalKinds)), ("Narration", new("Narration")), ("DayOfMonth", new("Day of the month", Number)),
            ("FirstMonth", new("First month", Date)), ("LastMonth", new("Last month", Date)), ("IsActive", new("In use", YesNo)),
        ]),
        LogKinds.Kind(nameof(JournalTemplateLine), "Line of a recurring journal", null,
        [
            ("TemplateId", new("Recurring journal", Record, Of: nameof(JournalTemplate))), ("LineNumber", new("Line", Number)), ("AccountId", new("Account", Record, Of: nameof(Account))),
            ("PartyId", new("Party", Record, Of: nameof(Party))), ("Debit", new("Debit", Money)), ("Credit", new("Credit", Money)), ("Note", new("Note")),
            ("CostCentreId", new("Cost centre", Record, Of: nameof(Tag))), ("ProjectId", new("Project", Record, Of: nameof(Tag))),
        ]),
        LogKinds.Kind(nameof(Tag), "Cost centre or project", "/accounting/tags", [("Kind", new("Type", Choice, LogChoices.TagKinds)), ("Name", new("Name")), ("IsActive", new("In use", YesNo))]),
        LogKinds.Kind(nameof(ExchangeRate), "Exchange rate", "/accounting/rates", [("Currency", new("Currency")), ("Date", new("From", Date)), ("Rate", new("Rupees", Number))]),
        LogKinds.Kind(nameof(Budget), "Budget", "/accounting/budgets",
        [
            ("StartYear", new("Financial year from", Number)), ("AccountId", new("Account", Record, Of: nameof(Account))), ("TagId", new("Cost centre or project", Record, Of: nameof(Tag))),
            ("April", new("April", Money)), ("May", new("May", Money)), ("June", new("June", Money)), ("July", new("July", Money)), ("August", new("August", Money)),
            ("September", new("September", Money)), ("October", new("October", Money)), ("November", new("November", Money)), ("December", new("December", Money)),
            ("January", new("January", Money)), ("February", new("February", Money)), ("March", new("March", Money)),
        ]),
        LogKinds.Kind("Report", "Report", "/accounting/reports", LogFields.File),
        LogKinds.Kind(nameof(BookLock), "Closing of the books", null,
        [
            ("BeginsOn", new("Books begin on", Date)), ("ClosedThrough", new("Closed through", Date)), ("SalesThrough", new("Sales closed through", Date)),
            ("PurchasesThrough", new("Purchases closed through", Date)), ("StockThrough", new("Stock closed through", Date)), ("AccountsThrough", new("Accounts closed through", Date)),
        ]),
        LogKinds.Kind(nameof(BookUnlock), "Access to closed books", "/settings/books",
        [
            ("UserId", LogField.Hidden), ("UserName", new("For")), ("Area", new("Part of the books", Choice, LogChoices.BookAreas)), ("UntilUtc", new("Until", Moment)),
            ("Reason", new("Reason")), ("GivenBy", new("Given by")), ("WithdrawnAtUtc", new("Withdrawn", Moment)),
        ]),
    ];
}
