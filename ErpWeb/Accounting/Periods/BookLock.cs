using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Accounting.Periods;

/// <summary>Nothing is posted on or before these days any more: all of the books, and each area that is closed further.</summary>
[Tells(BookEvents.Lock, AsWhole = true)]
public sealed class BookLock : ITenantOwned, IVersioned
{
    public Guid TenantId { get; set; }
    /// <summary>The day the books begin here; earlier days stay closed even for a person let in.</summary>
    public DateOnly? BeginsOn { get; set; }
    public DateOnly ClosedThrough { get; set; }
    public DateOnly? SalesThrough { get; set; }
    public DateOnly? PurchasesThrough { get; set; }
    public DateOnly? StockThrough { get; set; }
    public DateOnly? AccountsThrough { get; set; }
    public int Version { get; set; }
}

/// <summary>One person may post into closed days for a while, for a reason that is kept.</summary>
[Tells(BookEvents.Lock, AsWhole = true)]
public sealed class BookUnlock : TenantRow
{
    public const int ReasonMaxLength = 200;

    public Guid UserId { get; set; }
    public required string UserName { get; set; }
    /// <summary>The area it opens; null for all.</summary>
    public Contracts.BookArea? Area { get; set; }
    public DateTime UntilUtc { get; set; }
    public required string Reason { get; set; }
    public required string GivenBy { get; set; }
    public DateTime? WithdrawnAtUtc { get; set; }
}

internal sealed class BookLockConfiguration : IEntityTypeConfiguration<BookLock>, IEntityTypeConfiguration<BookUnlock>
{
    public void Configure(EntityTypeBuilder<BookLock> books)
    {
        books.ToTable("BookLocks");
        books.HasKey(b => b.TenantId);
    }

    public void Configure(EntityTypeBuilder<BookUnlock> unlock)
    {
        unlock.ToTable("BookUnlocks");
        unlock.Property(u => u.UserName).HasMaxLength(100);
        unlock.Property(u => u.GivenBy).HasMaxLength(100);
        unlock.Property(u => u.Reason).HasMaxLength(BookUnlock.ReasonMaxLength);
        unlock.HasIndex(u => new { u.TenantId, u.UntilUtc });
    }
}
