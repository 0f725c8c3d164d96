using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Journals;
using ErpWeb.Accounting.Periods;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();
    public DbSet<JournalLine> JournalLines => Set<JournalLine>();
    public DbSet<BookLock> BookLocks => Set<BookLock>();
}
