using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Journals;
using ErpWeb.Accounting.Tags;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Accounting.Recurring;

/// <summary>A journal that posts itself once a month, such as the rent.</summary>
[Tells(BookEvents.Template)]
public sealed class JournalTemplate : TenantRow, IVersioned
{
    public const int NameMaxLength = 100;

    public required string Name { get; set; }
    public JournalKind Kind { get; set; }
    public required string Narration { get; set; }
    /// <summary>1 to 31; in a shorter month its last day.</summary>
    public int DayOfMonth { get; set; }
    /// <summary>First day of the first month it posts in.</summary>
    public DateOnly FirstMonth { get; set; }
    /// <summary>First day of the last month; null for no end.</summary>
    public DateOnly? LastMonth { get; set; }
    public bool IsActive { get; set; } = true;
    public int Version { get; set; }
}

/// <summary>A line of the journal that a template makes.</summary>
[Tells(BookEvents.Template, PartOf = nameof(TemplateId))]
public sealed class JournalTemplateLine : TenantRow
{
    public Guid TemplateId { get; set; }
    public int LineNumber { get; set; }
    public Guid AccountId { get; set; }
    public Guid? PartyId { get; set; }
    public decimal Debit { get; set; }
    public decimal Credit { get; set; }
    public string Note { get; set; } = "";
    public Guid? CostCentreId { get; set; }
    public Guid? ProjectId { get; set; }
}

/// <summary>A month that a template has posted: never a second time.</summary>
[AppendOnly]
[Tells(BookEvents.Template, PartOf = nameof(TemplateId))]
public sealed class JournalTemplateRun : ITenantOwned, IUnlogged
{
    public Guid TenantId { get; set; }
    public Guid TemplateId { get; set; }
    /// <summary>First day of the month.</summary>
    public DateOnly Month { get; set; }
    public Guid JournalId { get; set; }
}

internal sealed class JournalTemplateConfiguration : IEntityTypeConfiguration<JournalTemplate>, IEntityTypeConfiguration<JournalTemplateLine>, IEntityTypeConfiguration<JournalTemplateRun>
{
    public void Configure(EntityTypeBuilder<JournalTemplate> template)
    {
        template.ToTable("JournalTemplates");
        template.Property(t => t.Name).HasMaxLength(JournalTemplate.NameMaxLength);
        template.Property(t => t.Narration).HasMaxLength(Journal.NarrationMaxLength);
    }

    public void Configure(EntityTypeBuilder<JournalTemplateLine> line)
    {
        line.ToTable("JournalTemplateLines");
        line.Property(l => l.Note).HasMaxLength(JournalLine.NoteMaxLength);
        line.HasOne<JournalTemplate>().WithMany().HasForeignKey(l => new { l.TenantId, l.TemplateId }).OnDelete(DeleteBehavior.Cascade);
        line.HasOne<Account>().WithMany().HasForeignKey(l => new { l.TenantId, l.AccountId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Party>().WithMany().HasForeignKey(l => new { l.TenantId, l.PartyId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Tag>().WithMany().HasForeignKey(l => new { l.TenantId, l.CostCentreId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Tag>().WithMany().HasForeignKey(l => new { l.TenantId, l.ProjectId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<JournalTemplateRun> run)
    {
        run.ToTable("JournalTemplateRuns");
        run.HasKey(r => new { r.TenantId, r.TemplateId, r.Month });
        run.HasOne<Journal>().WithMany().HasForeignKey(r => new { r.TenantId, r.JournalId }).OnDelete(DeleteBehavior.Restrict);
    }
}
