using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Balances;
using ErpWeb.Accounting.Budgets;
using ErpWeb.Accounting.Currencies;
using ErpWeb.Accounting.Journals;
using ErpWeb.Accounting.Periods;
using ErpWeb.Accounting.Recurring;
using ErpWeb.Accounting.Tags;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();
    public DbSet<JournalLine> JournalLines => Set<JournalLine>();
    public DbSet<AccountMonth> AccountMonths => Set<AccountMonth>();
    public DbSet<Journal> Journals => Set<Journal>();
    public DbSet<JournalTemplate> JournalTemplates => Set<JournalTemplate>();
    public DbSet<JournalTemplateLine> JournalTemplateLines => Set<JournalTemplateLine>();
    public DbSet<JournalTemplateRun> JournalTemplateRuns => Set<JournalTemplateRun>();
    public DbSet<Tag> Tags => Set<Tag>();
    public DbSet<Budget> Budgets => Set<Budget>();
    public DbSet<BookLock> BookLocks => Set<BookLock>();
    public DbSet<BookUnlock> BookUnlocks => Set<BookUnlock>();
    public DbSet<ExchangeRate> ExchangeRates => Set<ExchangeRate>();
    public DbSet<ForeignDocument> ForeignDocuments => Set<ForeignDocument>();
    public DbSet<ForeignLine> ForeignLines => Set<ForeignLine>();
}
