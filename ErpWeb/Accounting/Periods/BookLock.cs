using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Accounting.Periods;

/// <summary>Nothing is posted on or before this day any more.</summary>
public sealed class BookLock : ITenantOwned
{
    public Guid TenantId { get; set; }
    public DateOnly ClosedThrough { get; set; }
}

internal sealed class BookLockConfiguration : IEntityTypeConfiguration<BookLock>
{
    public void Configure(EntityTypeBuilder<BookLock> books)
    {
        books.ToTable("BookLocks");
        books.HasKey(b => b.TenantId);
    }
}
