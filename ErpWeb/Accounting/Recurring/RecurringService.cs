using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Journals;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Recurring;

/// <summary>Journals that post themselves each month.</summary>
public sealed class RecurringService(TenantDb tenantDb, JournalFactsReader factsReader, JournalPoster poster, DocumentNumbers numbers, IndiaClock clock) : IRecurringWork
{
    public async Task<IReadOnlyList<TemplateRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalView, ct);
        var templates = await db.JournalTemplates.AsNoTracking().OrderBy(template => template.Name).ToListAsync(ct);
        var totals = await db.JournalTemplateLines.GroupBy(line => line.TemplateId).Select(lines => new { lines.Key, Debit = lines.Sum(line => line.Debit) }).ToDictionaryAsync(lines => lines.Key, lines => lines.Debit, ct);
        return [.. templates.Select(template => new TemplateRow(template.Id, template.Name, totals.GetValueOrDefault(template.Id), template.DayOfMonth, template.IsActive ? TemplateSchedule.Next(template, clock.Today) : null, template.IsActive))];
    }

    public async Task<TemplateDraft?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalView, ct);
        if (await db.JournalTemplates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } template)
            return null;
        return new()
        {
            Id = id,
            Name = template.Name,
            DayOfMonth = template.DayOfMonth,
            From = template.FirstMonth,
            Until = template.LastMonth,
            IsActive = template.IsActive,
            Version = template.Version,
            Voucher = await VoucherAsync(db, template, ct),
        };
    }

    public async Task<Result> SaveAsync(TemplateDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalPost, ct);
        draft.Voucher.Lines.RemoveAll(line => line.IsEmpty);
        draft.Voucher.Date = clock.Today;
        var errors = JournalRules.Check(draft.Voucher, await factsReader.ReadAsync(db, draft.Voucher, ct) with { ClosedThrough = null }, clock.Today);
        var name = PlainText.Of(draft.Name);
        if (name.Length is 0 or > JournalTemplate.NameMaxLength)
            errors.Add(new("accounting.recurring.name", $"Enter a name of at most {JournalTemplate.NameMaxLength} characters.", nameof(draft.Name)));
        if (draft.DayOfMonth is < 1 or > 31)
            errors.Add(new("accounting.recurring.day", "Enter a day from 1 to 31.", nameof(draft.DayOfMonth)));
        if (draft.From is not { } from)
            errors.Add(new("accounting.recurring.from", "Choose the first month.", nameof(draft.From)));
        else if (draft.Until < from)
            errors.Add(new("accounting.recurring.until", "The last month is not before the first.", nameof(draft.Until)));
        if (errors.Count > 0)
            return errors;
        var template = draft.Id is { } id ? await db.JournalTemplates.SingleOrDefaultAsync(row => row.Id == id, ct) : db.JournalTemplates.Add(new() { Id = Ids.New(), Name = name, Narration = "" }).Entity;
        if (template is null)
            return new Error("accounting.recurring.not_found", "This recurring journal does not exist.");
        (template.Name, template.Kind, template.Narration, template.DayOfMonth, template.IsActive) = (name, draft.Voucher.Kind, PlainText.Of(draft.Voucher.Narration), draft.DayOfMonth, draft.IsActive);
        (template.FirstMonth, template.LastMonth) = (FirstOf(draft.From!.Value), draft.Until is { } until ? FirstOf(until) : null);
        if (draft.Id is not null)
            db.Entry(template).Property(row => row.Version).OriginalValue = draft.Version;
        db.JournalTemplateLines.RemoveRange(await db.JournalTemplateLines.Where(line => line.TemplateId == template.Id).ToListAsync(ct));
        db.JournalTemplateLines.AddRange(draft.Voucher.Lines.Select((line, index) => Line(template.Id, line, index + 1)));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("accounting.recurring.changed", "Somebody else changed this meanwhile. Open it again.");
        }
        return Result.Success;
    }

    /// <summary>Posts every month whose day has come and that is not posted, also those missed while nothing ran.</summary>
    /// <returns>How many were posted. What the rules refuse, such as a closed month, stays due.</returns>
    public async Task<int> DoDueAsync(CancellationToken ct = default)
    {
        List<(JournalTemplate Template, DateOnly Month)> due;
        await using (var db = await tenantDb.OpenAsync(AccountingPermissions.JournalPost, ct))
        {
            var templates = await db.JournalTemplates.AsNoTracking().Where(template => template.IsActive).ToListAsync(ct);
            if (templates.Count == 0)
                return 0;
            var runs = (await db.JournalTemplateRuns.AsNoTracking().Select(run => new { run.TemplateId, run.Month }).ToListAsync(ct)).Select(run => (run.TemplateId, run.Month)).ToHashSet();
            due = [.. templates.SelectMany(template => TemplateSchedule.Due(template, clock.Today).Where(month => !runs.Contains((template.Id, month))).Select(month => (template, month)))];
        }
        var posted = 0;
        foreach (var (template, month) in due.OrderBy(run => run.Month))
            posted += await PostAsync(template, month, ct) ? 1 : 0;
        return posted;
    }

    private async Task<bool> PostAsync(JournalTemplate template, DateOnly month, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalPost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var voucher = await VoucherAsync(db, template, ct);
        voucher.Date = TemplateSchedule.DayIn(month, template.DayOfMonth);
        if (JournalRules.Check(voucher, await factsReader.ReadAsync(db, voucher, ct), clock.Today).Count > 0)
            return false;
        // Whoever posts the same month meanwhile waits here for the number, then finds it posted.
        var number = await numbers.TakeAsync(db, NumberedDocument.Journal, voucher.Date.Value, ct);
        if (await db.JournalTemplateRuns.AnyAsync(run => run.TemplateId == template.Id && run.Month == month, ct))
            return false;
        var journal = await poster.WriteAsync(db, voucher, number, ct, new() { TemplateId = template.Id, Month = month, JournalId = voucher.Id });
        await write.CommitAsync(ct);
        return true;
    }

    private static async Task<VoucherDraft> VoucherAsync(ErpDbContext db, JournalTemplate template, CancellationToken ct) => new()
    {
        Kind = template.Kind,
        Narration = template.Narration,
        Lines = await db.JournalTemplateLines.AsNoTracking().Where(line => line.TemplateId == template.Id).OrderBy(line => line.LineNumber).Select(line => new VoucherLine
        {
            AccountId = line.AccountId,
            PartyId = line.PartyId,
            Debit = line.Debit == 0 ? null : line.Debit,
            Credit = line.Credit == 0 ? null : line.Credit,
            Note = line.Note,
            CostCentreId = line.CostCentreId,
            ProjectId = line.ProjectId,
        }).ToListAsync(ct),
    };

    private static JournalTemplateLine Line(Guid templateId, VoucherLine line, int number) => new()
    {
        Id = Ids.New(),
        TemplateId = templateId,
        LineNumber = number,
        AccountId = line.AccountId!.Value,
        PartyId = line.PartyId,
        Debit = line.Debit ?? 0,
        Credit = line.Credit ?? 0,
        Note = PlainText.Of(line.Note),
        CostCentreId = line.CostCentreId,
        ProjectId = line.ProjectId,
    };

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
