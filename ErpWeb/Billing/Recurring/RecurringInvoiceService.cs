using System.Text.Json;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Recurring;

/// <summary>A recurring invoice on the list.</summary>
/// <param name="Next">The day it is made next; null when it is made no more.</param>
public sealed record RecurringInvoiceRow(Guid Id, string PartyName, RecurringStep Step, decimal Total, decimal EscalationPercent, bool PostsItself, DateOnly? Next, bool IsActive, IReadOnlyList<RecurringRunRow> Made);

/// <param name="Number">Empty while it is a draft.</param>
public sealed record RecurringRunRow(DateOnly Day, Guid InvoiceId, string Number);

/// <summary>Invoices that make themselves.</summary>
public sealed class RecurringInvoiceService(
    TenantDb tenantDb, InvoiceDraftService drafts, InvoiceFactsReader factsReader, InvoicePoster poster, DocumentNumbers numbers, TenantEventHub events, IndiaClock clock) : IRecurringWork
{
    public const string Event = "recurring-invoice";

    public async Task<IReadOnlyList<RecurringInvoiceRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        var recurring = await db.RecurringInvoices.AsNoTracking().OrderBy(row => row.PartyName).ThenBy(row => row.Id).ToListAsync(ct);
        var made = (await (
            from run in db.RecurringInvoiceRuns.AsNoTracking()
            join invoice in db.Invoices on new { run.TenantId, Id = run.InvoiceId } equals new { invoice.TenantId, invoice.Id } into invoices
            from invoice in invoices.DefaultIfEmpty()
            orderby run.Day descending
            select new { run.RecurringId, run.Day, run.InvoiceId, Number = (string?)invoice!.Number }).Take(500).ToListAsync(ct)).ToLookup(run => run.RecurringId);
        return [.. recurring.Select(row => new RecurringInvoiceRow(
            row.Id, row.PartyName, row.Step, row.Total, row.EscalationPercent, row.PostsItself, row.IsActive ? RecurringSchedule.Next(row, clock.Today) : null, row.IsActive,
            [.. made[row.Id].Select(run => new RecurringRunRow(run.Day, run.InvoiceId, run.Number ?? ""))]))];
    }

    /// <summary>Repeats an invoice from a day on. Saving it twice makes one.</summary>
    public async Task<Result> StartAsync(RecurringInvoiceDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoicePost, ct);
        if (await db.RecurringInvoices.AnyAsync(row => row.Id == draft.Id, ct))
            return Result.Success;
        if (await drafts.LikeAsync(db, draft.InvoiceId, ct) is not { } invoice)
            return InvoiceErrors.NotFound;
        if (RecurringRules.Check(draft.FirstDay, draft.LastDay, draft.EscalationPercent, clock.Today) is { Count: > 0 } errors)
            return errors;
        db.RecurringInvoices.Add(new()
        {
            Id = draft.Id,
            PartyId = invoice.PartyId!.Value,
            PartyName = invoice.PartyName,
            Step = draft.Step,
            FirstDay = draft.FirstDay!.Value,
            LastDay = draft.LastDay,
            EscalationPercent = draft.EscalationPercent ?? 0,
            PostsItself = draft.PostsItself,
            Total = InvoiceCalculator.Calculate(invoice, await factsReader.ReadAsync(db, invoice, ct), clock.Today).Taxed.Totals.GrandTotal,
            Payload = JsonSerializer.Serialize(invoice, DraftJson.Options),
        });
        await db.SaveChangesAsync(ct);
        events.Publish(db.TenantId, new(Event, draft.Id));
        return Result.Success;
    }

    /// <summary>Pauses it, or goes on; the days in between are made up for.</summary>
    public async Task<Result> SetActiveAsync(Guid id, bool isActive, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoicePost, ct);
        if (await db.RecurringInvoices.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } recurring)
            return InvoiceErrors.NotFound;
        recurring.IsActive = isActive;
        await db.SaveChangesAsync(ct);
        events.Publish(db.TenantId, new(Event, id));
        return Result.Success;
    }

    /// <summary>Makes every invoice whose day has come and that is not made, also those missed while nothing ran.</summary>
    /// <returns>How many were made. What the rules refuse, such as a closed month, stays due.</returns>
    public async Task<int> DoDueAsync(CancellationToken ct = default)
    {
        List<(RecurringInvoice Recurring, DateOnly Day)> due;
        await using (var db = await tenantDb.OpenAsync(BillingPermissions.InvoicePost, ct))
        {
            var recurring = await db.RecurringInvoices.AsNoTracking().Where(row => row.IsActive).ToListAsync(ct);
            if (recurring.Count == 0)
                return 0;
            var runs = (await db.RecurringInvoiceRuns.AsNoTracking().Select(run => new { run.RecurringId, run.Day }).ToListAsync(ct)).Select(run => (run.RecurringId, run.Day)).ToHashSet();
            due = [.. recurring.SelectMany(row => RecurringSchedule.Due(row, clock.Today).Where(day => !runs.Contains((row.Id, day))).Select(day => (row, day)))];
        }
        var made = 0;
        foreach (var (recurring, day) in due.OrderBy(run => run.Day))
            made += await MakeAsync(recurring, day, ct) ? 1 : 0;
        return made;
    }

    private async Task<bool> MakeAsync(RecurringInvoice recurring, DateOnly day, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoicePost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var draft = DraftOf(recurring, day);
        db.RecurringInvoiceRuns.Add(new() { RecurringId = recurring.Id, Day = day, InvoiceId = draft.Id });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // Whoever made the same day meanwhile had its row first: the key of the row is the day.
            return false;
        }
        var facts = await factsReader.ReadAsync(db, draft, ct);
        var figures = InvoiceCalculator.Calculate(draft, facts, clock.Today);
        if (!recurring.PostsItself)
        {
            db.InvoiceDrafts.Add(InvoiceDraftService.Stored(db, draft, figures));
            await db.SaveChangesAsync(ct);
        }
        else if (InvoiceRules.Check(draft, facts, figures, clock.Today).Count > 0 || !(await poster.WriteAsync(db, draft, facts, figures, await numbers.TakeAsync(db, NumberedDocument.Invoice, day, ct, draft.RegistrationId), ct)).IsSuccess)
            return false;
        await write.CommitAsync(ct);
        events.Publish(db.TenantId, new(recurring.PostsItself ? InvoiceEvents.Invoice : InvoiceEvents.Draft, draft.Id));
        events.Publish(db.TenantId, new(Event, recurring.Id));
        return true;
    }

    private static InvoiceDraft DraftOf(RecurringInvoice recurring, DateOnly day)
    {
        var draft = JsonSerializer.Deserialize<InvoiceDraft>(recurring.Payload, DraftJson.Options)!;
        (draft.Id, draft.Version, draft.Date) = (Ids.New(), 0, day);
        foreach (var line in draft.Lines)
            line.UnitPrice = RecurringSchedule.PriceOn(day, recurring.FirstDay, line.UnitPrice ?? 0, recurring.EscalationPercent);
        return draft;
    }
}
