using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Shared.Data.Posting;

/// <summary>
/// A day whose sales, or what they cost, changed. Every posting that touches the day counts one on, in its own
/// transaction; whoever adds the day up notes how far he counted.
/// </summary>
public sealed class ChangedDay : IRunningTotal
{
    public Guid TenantId { get; set; }
    public DateOnly Day { get; set; }
    public long Changes { get; set; }
    /// <summary>The changes that were there when the day was added up last.</summary>
    public long Counted { get; set; }

    // Of the same shape as the keys of other totals, and before them all.
    IComparable IRunningTotal.Key => (Guid.Empty, Day);

    public static ChangedDay Of(DateOnly day) => new() { Day = day, Changes = 1 };

    void IRunningTotal.Add(IRunningTotal other) => Changes += ((ChangedDay)other).Changes;
}

internal sealed class ChangedDayConfiguration : IEntityTypeConfiguration<ChangedDay>
{
    public void Configure(EntityTypeBuilder<ChangedDay> day)
    {
        day.ToTable("ChangedDays");
        day.HasKey(d => new { d.TenantId, d.Day });
        day.HasIndex(d => new { d.TenantId, d.Changes }).HasFilter("\"Changes\" > \"Counted\"");
    }
}
