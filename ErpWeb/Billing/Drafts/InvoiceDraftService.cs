using System.Text.Json;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Drafts;

/// <summary>A draft on the list.</summary>
public sealed record DraftRow(Guid Id, string PartyName, DateOnly Date, decimal Total, DateTime UpdatedAtUtc, string UpdatedBy);

/// <summary>Keeps drafts on the server, so that a dropped phone loses nothing and any device can go on.</summary>
public sealed class InvoiceDraftService(TenantDb tenantDb, InvoiceFactsReader factsReader, TenantEventHub events, IndiaClock clock)
{
    /// <summary>A new draft, dated today; nothing is stored until something is typed.</summary>
    public InvoiceDraft New() => new() { Date = clock.Today };

    /// <summary>Stores the draft and raises its version. Refused when another device stored it since, or when it is posted.</summary>
    public async Task<Result> SaveAsync(InvoiceDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceEdit, ct);
        if (await db.Invoices.AnyAsync(invoice => invoice.Id == draft.Id, ct) || await db.SalesPapers.AnyAsync(paper => paper.Id == draft.Id, ct))
            return InvoiceErrors.AlreadyPosted;
        var stored = await db.InvoiceDrafts.FirstOrDefaultAsync(row => row.Id == draft.Id, ct);
        if (stored is null && draft.Version > 0)
            return InvoiceErrors.DraftNotFound;
        if (stored is not null && stored.Version != draft.Version)
            return InvoiceErrors.DraftChanged;
        if (stored is null)
            db.InvoiceDrafts.Add(stored = NewRow(db, draft));

        var facts = await factsReader.ReadAsync(db, draft, ct);
        draft.PartyName = facts.Party?.Name ?? "";
        var next = stored.Version + 1;
        draft.Version = next;
        Fill(db, stored, draft, InvoiceCalculator.Calculate(draft, facts, clock.Today));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // Two devices stored it at the same moment: this one lost.
            draft.Version = next - 1;
            return InvoiceErrors.DraftChanged;
        }
        catch
        {
            // Nothing was stored: the next attempt starts from the version that is.
            draft.Version = next - 1;
            throw;
        }
        events.Publish(db.TenantId, new(InvoiceEvents.Draft, draft.Id));
        return Result.Success;
    }

    public async Task<InvoiceDraft?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceEdit, ct);
        var payload = await db.InvoiceDrafts.AsNoTracking().Where(row => row.Id == id).Select(row => row.Payload).FirstOrDefaultAsync(ct);
        return payload is null ? null : JsonSerializer.Deserialize<InvoiceDraft>(payload, DraftJson.Options)!.WithLineIds();
    }

    /// <summary>The latest drafts first, at most a hundred.</summary>
    public async Task<IReadOnlyList<DraftRow>> ListAsync(SalesKind kind = SalesKind.Invoice, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceEdit, ct);
        return await db.InvoiceDrafts.AsNoTracking()
            .Where(row => row.Kind == kind)
            .OrderByDescending(row => row.UpdatedAtUtc)
            .Take(100)
            .Select(row => new DraftRow(row.Id, row.PartyName, row.Date, row.Total, row.UpdatedAtUtc, row.UpdatedBy))
            .ToListAsync(ct);
    }

    public async Task DiscardAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceEdit, ct);
        await db.InvoiceDrafts.Where(row => row.Id == id).ExecuteDeleteAsync(ct);
        db.Tell(InvoiceEvents.Draft, id);
        await db.SaveChangesAsync(ct);
        events.Publish(db.TenantId, new(InvoiceEvents.Draft, id));
    }

    /// <summary>A new draft, dated today, with the customer and the lines of a posted invoice.</summary>
    public async Task<Result<InvoiceDraft>> CopyAsync(Guid invoiceId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceEdit, ct);
        if (await LikeAsync(db, invoiceId, ct) is not { } draft)
            return InvoiceErrors.NotFound;
        var saved = await SaveAsync(draft, ct);
        return saved.IsSuccess ? draft : saved;
    }

    /// <summary>A draft with the customer and the lines of a posted invoice, not stored; null when there is no such invoice.</summary>
    internal async Task<InvoiceDraft?> LikeAsync(ErpDbContext db, Guid invoiceId, CancellationToken ct)
    {
        if (await db.Invoices.AsNoTracking().FirstOrDefaultAsync(row => row.Id == invoiceId, ct) is not { } invoice)
            return null;
        var lines = await db.InvoiceLines.AsNoTracking().Where(line => line.InvoiceId == invoiceId).OrderBy(line => line.LineNumber).ToListAsync(ct);
        var draft = New();
        draft.PartyId = invoice.PartyId;
        draft.PartyName = invoice.PartyName;
        draft.IsReverseCharge = invoice.IsReverseCharge;
        draft.IsWithPaymentOfTax = invoice.IsWithPaymentOfTax;
        draft.SalespersonId = invoice.SalespersonId;
        draft.RegistrationId = invoice.RegistrationId;
        draft.Discount = lines.Sum(line => line.InvoiceDiscountShare) is var share and > 0 ? share : null;
        draft.Notes = invoice.Notes;
        draft.Lines = [.. lines.Select(DraftLines.Of)];
        return draft;
    }

    /// <summary>The row of a draft that is stored for the first time.</summary>
    internal static StoredDraft Stored(ErpDbContext db, InvoiceDraft draft, InvoiceFigures figures)
    {
        var row = NewRow(db, draft);
        draft.Version = 1;
        Fill(db, row, draft, figures);
        return row;
    }

    private static StoredDraft NewRow(ErpDbContext db, InvoiceDraft draft) => new() { Id = draft.Id, Payload = "", TypedById = db.Actor.UserId, UpdatedBy = "", Version = 0 };

    private static void Fill(ErpDbContext db, StoredDraft row, InvoiceDraft draft, InvoiceFigures figures)
    {
        var now = db.Clock.GetUtcNow().UtcDateTime;
        row.Version = draft.Version;
        row.Kind = draft.Kind;
        row.PartyName = draft.PartyName;
        row.Date = draft.Date ?? DateOnly.FromDateTime(IndiaClock.ToLocal(now));
        row.Total = Math.Min(figures.Taxed.Totals.GrandTotal, Limits.GrandTotal);
        row.Payload = JsonSerializer.Serialize(draft, DraftJson.Options);
        row.UpdatedAtUtc = now;
        row.UpdatedBy = db.Actor.Name;
    }
}
