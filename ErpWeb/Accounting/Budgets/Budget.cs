using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Tags;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Accounting.Budgets;

/// <summary>What an account is meant to earn or to spend in each month of a financial year, in all or for one tag.</summary>
[Tells(BookEvents.Budget, PartOf = nameof(AccountId))]
public sealed class Budget : TenantRow, IVersioned
{
    /// <summary>2026 for 2026-27.</summary>
    public int StartYear { get; set; }
    public Guid AccountId { get; set; }
    public Guid? TagId { get; set; }
    public decimal April { get; set; }
    public decimal May { get; set; }
    public decimal June { get; set; }
    public decimal July { get; set; }
    public decimal August { get; set; }
    public decimal September { get; set; }
    public decimal October { get; set; }
    public decimal November { get; set; }
    public decimal December { get; set; }
    public decimal January { get; set; }
    public decimal February { get; set; }
    public decimal March { get; set; }
    public int Version { get; set; }

    /// <summary>The twelve amounts, April first.</summary>
    public decimal[] ToMonths() => [April, May, June, July, August, September, October, November, December, January, February, March];

    public void SetMonths(IReadOnlyList<decimal> months) =>
        (April, May, June, July, August, September, October, November, December, January, February, March) =
        (months[0], months[1], months[2], months[3], months[4], months[5], months[6], months[7], months[8], months[9], months[10], months[11]);
}

internal sealed class BudgetConfiguration : IEntityTypeConfiguration<Budget>
{
    public void Configure(EntityTypeBuilder<Budget> budget)
    {
        budget.ToTable("Budgets");
        budget.HasOne<Account>().WithMany().HasForeignKey(b => new { b.TenantId, b.AccountId }).OnDelete(DeleteBehavior.Restrict);
        budget.HasOne<Tag>().WithMany().HasForeignKey(b => new { b.TenantId, b.TagId }).OnDelete(DeleteBehavior.Restrict);
        budget.HasIndex(b => new { b.TenantId, b.StartYear, b.AccountId, b.TagId }).IsUnique();
    }
}
