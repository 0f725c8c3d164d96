using ErpWeb.Accounting;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Alerts.Sources;

internal sealed class RecurringJournalAlerts : IAlertSource
{
    public string Key => "recurring";

    public string Title => "Recurring entries";

    public string Icon => "refresh-cw";

    public string Needs => AccountingPermissions.JournalPost;

    public IReadOnlyCollection<string> Kinds => [BookEvents.Template, BookEvents.Journal];

    public async Task<IReadOnlyList<Alert>> FindAsync(ErpDbContext db, DateOnly today, CancellationToken ct)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var waiting = await db.JournalTemplates.AsNoTracking()
            .Where(template => template.IsActive && template.FirstMonth <= month && (template.LastMonth == null || template.LastMonth >= month) && template.DayOfMonth < today.Day)
            .Where(template => !db.JournalTemplateRuns.Any(run => run.TemplateId == template.Id && run.Month == month))
            .OrderBy(template => template.Name).Take(Alert.Most)
            .Select(template => new { template.Id, template.Name })
            .ToListAsync(ct);
        return [.. waiting.Select(template => new Alert(template.Id, $"{template.Name} was not posted this month", "/accounting/recurring"))];
    }
}
