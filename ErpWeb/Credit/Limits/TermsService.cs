using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Limits;

/// <summary>How far a customer is trusted, as it is typed.</summary>
public sealed class TermsDraft
{
    public Guid PartyId { get; set; }
    public decimal? LimitAmount { get; set; }
    public int? LimitDays { get; set; }
    public int? LimitBills { get; set; }
    public bool IsOnHold { get; set; }
    public string Note { get; set; } = "";
    public bool NoReminders { get; set; }
    public string CollectorName { get; set; } = "";
    public int Version { get; set; }
}

/// <summary>Sets credit limits, and gives leave to pass them for a while.</summary>
public sealed class TermsService(TenantDb tenantDb, TenantEventHub events)
{
    public async Task<TermsDraft> FindAsync(Guid partyId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.View, ct);
        return await db.CustomerTerms.AsNoTracking().Where(row => row.Id == partyId).Select(row => new TermsDraft
        {
            PartyId = row.Id,
            LimitAmount = row.LimitAmount,
            LimitDays = row.LimitDays,
            LimitBills = row.LimitBills,
            IsOnHold = row.IsOnHold,
            Note = row.Note,
            NoReminders = row.NoReminders,
            CollectorName = row.CollectorName,
            Version = row.Version,
        }).FirstOrDefaultAsync(ct) ?? new() { PartyId = partyId };
    }

    public async Task<Result> SaveAsync(TermsDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.TermsEdit, ct);
        List<Error> errors = [];
        if (draft.LimitAmount is < 0 or > Shared.Gst.Limits.GrandTotal || !Rounding.Fits(draft.LimitAmount ?? 0, 2))
            errors.Add(new("credit.terms.amount", "Enter a limit of zero or more, or leave it empty for none.", nameof(draft.LimitAmount)));
        if (draft.LimitDays is < 0 or > 999)
            errors.Add(new("credit.terms.days", "Enter days from 0 to 999, or leave it empty.", nameof(draft.LimitDays)));
        if (draft.LimitBills is < 0 or > 9999)
            errors.Add(new("credit.terms.bills", "Enter a number of bills, or leave it empty.", nameof(draft.LimitBills)));
        if (draft.Note.Length > CustomerTerms.NoteMaxLength)
            errors.Add(new("credit.terms.note", $"A note has at most {CustomerTerms.NoteMaxLength} characters.", nameof(draft.Note)));
        if (draft.CollectorName.Length > 100)
            errors.Add(new("credit.terms.collector", "A name has at most 100 characters.", nameof(draft.CollectorName)));
        if (errors.Count > 0)
            return errors;
        if (await CreditFactsReader.PartyAsync(db, draft.PartyId, ct) is null)
            return CreditErrors.PartyMissing;
        var terms = await db.CustomerTerms.FirstOrDefaultAsync(row => row.Id == draft.PartyId, ct) ?? db.CustomerTerms.Add(new() { Id = draft.PartyId }).Entity;
        (terms.LimitAmount, terms.LimitDays, terms.LimitBills, terms.IsOnHold) = (draft.LimitAmount, draft.LimitDays, draft.LimitBills, draft.IsOnHold);
        (terms.Note, terms.NoReminders, terms.CollectorName) = (PlainText.Of(draft.Note), draft.NoReminders, PlainText.Of(draft.CollectorName));
        if (db.Entry(terms).State is not EntityState.Added)
            db.Entry(terms).Property(row => row.Version).OriginalValue = draft.Version;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            return CreditErrors.ChangedMeanwhile;
        }
        events.Publish(db.TenantId, new(CreditEvents.Receivable, draft.PartyId));
        return Result.Success;
    }

    /// <summary>Lets the customer buy beyond his limit until the end of so many days; the reason stays on record.</summary>
    public async Task<Result> OverrideAsync(Guid partyId, string reason, int days, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.LimitOverride, ct);
        reason = PlainText.Of(reason);
        if (reason.Length is 0 or > CreditOverride.ReasonMaxLength)
            return new Error("credit.override.reason", $"Say why, in at most {CreditOverride.ReasonMaxLength} characters.", "Reason");
        if (days is < 1 or > CreditOverride.MaxDays)
            return new Error("credit.override.days", $"Enter days from 1 to {CreditOverride.MaxDays}.", "Days");
        if (await CreditFactsReader.PartyAsync(db, partyId, ct) is null)
            return CreditErrors.PartyMissing;
        var now = db.Clock.GetUtcNow().UtcDateTime;
        db.CreditOverrides.Add(new() { Id = Ids.New(), PartyId = partyId, Reason = reason, FromUtc = now, UntilUtc = now.AddDays(days), GivenById = db.Actor.UserId, GivenBy = db.Actor.Name });
        await db.SaveChangesAsync(ct);
        events.Publish(db.TenantId, new(CreditEvents.Receivable, partyId));
        return Result.Success;
    }
}
