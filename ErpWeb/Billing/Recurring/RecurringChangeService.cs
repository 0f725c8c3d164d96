using System.Text.Json;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Recurring;

/// <summary>Changes how an invoice goes on repeating. What was made stays as it is.</summary>
public sealed class RecurringChangeService(TenantDb tenantDb, InvoiceFactsReader factsReader, TenantEventHub events, IndiaClock clock)
{
    private static readonly Error ChangedMeanwhile = new("billing.recurring.changed_meanwhile", "Somebody changed it meanwhile. Open it again.");

    /// <summary>Null when the tenant has no such recurring invoice.</summary>
    public async Task<RecurringChange?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoicePost, ct);
        if (await db.RecurringInvoices.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } recurring)
            return null;
        var (next, draft) = (NextOf(recurring), DraftOf(recurring));
        foreach (var line in draft.Lines)
            line.UnitPrice = PriceOn(next, recurring, line);
        return new()
        {
            Id = id,
            Version = recurring.Version,
            Step = recurring.Step,
            FirstDay = next,
            LastDay = recurring.LastDay,
            EscalationPercent = recurring.EscalationPercent,
            PostsItself = recurring.PostsItself,
            Notes = draft.Notes,
            Lines = draft.Lines,
        };
    }

    /// <summary>Another day, step or price begins the years of the rise anew; anything else leaves them.</summary>
    public async Task<Result> SaveAsync(RecurringChange change, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoicePost, ct);
        if (await db.RecurringInvoices.FirstOrDefaultAsync(row => row.Id == change.Id, ct) is not { } recurring)
            return InvoiceErrors.NotFound;
        if (RecurringRules.Check(change.FirstDay, change.LastDay, change.EscalationPercent, clock.Today) is { Count: > 0 } errors)
            return errors;
        var (next, draft) = (NextOf(recurring), DraftOf(recurring));
        if (change.Version != recurring.Version || change.Lines.Count != draft.Lines.Count)
            return ChangedMeanwhile;
        var begins = change.Step != recurring.Step || change.FirstDay != next || draft.Lines.Zip(change.Lines).Any(pair => PriceOn(next, recurring, pair.First) != pair.Second.UnitPrice);
        foreach (var (line, typed) in draft.Lines.Zip(change.Lines))
            (line.Description, line.Quantity, line.UnitPrice) = (typed.Description, typed.Quantity, begins ? typed.UnitPrice : line.UnitPrice);
        (draft.Notes, draft.Date) = (change.Notes, change.FirstDay);
        var facts = await factsReader.ReadAsync(db, draft, ct);
        var figures = InvoiceCalculator.Calculate(draft, facts, clock.Today);
        if (InvoiceRules.Check(draft, facts, figures, change.FirstDay!.Value) is { Count: > 0 } broken)
            return broken;
        if (begins)
            (recurring.Step, recurring.FirstDay) = (change.Step, change.FirstDay.Value);
        (recurring.LastDay, recurring.EscalationPercent, recurring.PostsItself) = (change.LastDay, change.EscalationPercent ?? 0, change.PostsItself);
        (recurring.Total, recurring.Payload) = (figures.Taxed.Totals.GrandTotal, JsonSerializer.Serialize(draft, DraftJson.Options));
        db.Entry(recurring).Property(row => row.Version).OriginalValue = change.Version;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ChangedMeanwhile;
        }
        events.Publish(db.TenantId, new(RecurringInvoiceService.Event, change.Id));
        return Result.Success;
    }

    private DateOnly NextOf(RecurringInvoice recurring) => RecurringSchedule.Next(recurring, clock.Today) ?? clock.Today;

    private static InvoiceDraft DraftOf(RecurringInvoice recurring) => JsonSerializer.Deserialize<InvoiceDraft>(recurring.Payload, DraftJson.Options)!;

    private static decimal? PriceOn(DateOnly day, RecurringInvoice recurring, InvoiceDraftLine line) => RecurringSchedule.PriceOn(day, recurring.FirstDay, line.UnitPrice ?? 0, recurring.EscalationPercent);
}
