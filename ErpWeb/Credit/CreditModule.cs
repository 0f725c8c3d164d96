using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Credit.Diary;
using ErpWeb.Credit.Interest;
using ErpWeb.Credit.Limits;
using ErpWeb.Credit.Links;
using ErpWeb.Credit.Opening;
using ErpWeb.Credit.Receivables;
using ErpWeb.Credit.Reminders;
using ErpWeb.Credit.Settlements;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Ui;

namespace ErpWeb.Credit;

/// <summary>What customers owe and what suppliers are owed, document by document; limits, reminders and the collection diary.</summary>
public static class CreditModule
{
    public static IServiceCollection AddCredit(this IServiceCollection services) => services
        .AddSingleton<CreditLedger>()
        .AddSingleton<PayableLedger>()
        .AddSingleton<IPartyBalances, PartyBalances>()
        .AddSingleton<OpenReceivablesReader>()
        .AddSingleton<IForeignDues, ForeignDuesReader>()
        .AddSingleton<CreditStandingReader>()
        .AddSingleton<CreditGate>()
        .AddSingleton<CreditAllocator>()
        .AddSingleton<CustomerDebits>()
        .AddScoped<CustomerLinkReader>()
        .AddScoped<AllocationService>()
        .AddScoped<AllocationQueries>()
        .AddScoped<ReceivableQueries>()
        .AddScoped<CustomerQueries>()
        .AddScoped<TermsService>()
        .AddScoped<DiaryService>()
        .AddScoped<ReminderService>()
        .AddScoped<BusinessNames>()
        .AddScoped<InterestService>()
        .AddScoped<DebitNoteReader>()
        .AddScoped<LinkService>()
        .AddScoped<OpeningBillService>()
        .AddScoped<OpeningBillImport>()
        .AddScoped<CreditExport>()
        .AddScoped<StatementMails>()
        .AddHostedService<DailyReminders>()
        .AddPermissions(CreditPermissions.Groups)
        .AddDutyPair(CreditPermissions.TermsEdit, CreditPermissions.LimitOverride, "could trust a customer further than the business does, alone")
        .AddSourceLink(nameof(OpeningBill), "Opening bill", AccountingPermissions.JournalPost, _ => "/credit/opening")
        .AddSourceLink(nameof(CustomerDebitNote), "Customer debit note", CreditPermissions.View, source => $"/credit/debit-notes/{source.Id}")
        .AddMenuEntry(new("Receivables", "calendar-clock", "/credit", "Sales", CreditPermissions.View, Order: 12))
        .AddMenuEntry(new("Collections", "bell", "/settings/collections", "Settings", CreditPermissions.TermsEdit, Order: 906));
}
