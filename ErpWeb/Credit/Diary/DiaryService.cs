using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Diary;

/// <summary>A note about a talk, as it is typed.</summary>
public sealed class DiaryDraft
{
    public Guid Id { get; set; } = Ids.New();
    public Guid PartyId { get; set; }
    public string Text { get; set; } = "";
    public DateOnly? PromisedOn { get; set; }
    public decimal? PromisedAmount { get; set; }
}

/// <summary>Writes the collection diary.</summary>
public sealed class DiaryService(TenantDb tenantDb, TenantEventHub events, IndiaClock clock)
{
    /// <summary>Submitting it twice writes it once.</summary>
    public async Task<Result> WriteAsync(DiaryDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.DiaryWrite, ct);
        List<Error> errors = [];
        var text = PlainText.Of(draft.Text);
        if (text.Length is 0 or > DiaryNote.TextMaxLength)
            errors.Add(new("credit.diary.text", $"Write what was said, in at most {DiaryNote.TextMaxLength} characters.", nameof(draft.Text)));
        if (draft.PromisedOn < clock.Today)
            errors.Add(new("credit.diary.day", "A promise is for today or a later day.", nameof(draft.PromisedOn)));
        if (draft.PromisedAmount is <= 0 || draft.PromisedAmount is not null && draft.PromisedOn is null)
            errors.Add(new("credit.diary.promise", "Enter the day and the amount that were promised.", nameof(draft.PromisedAmount)));
        if (draft.PromisedOn is not null && draft.PromisedAmount is null)
            errors.Add(new("credit.diary.promise", "Enter the day and the amount that were promised.", nameof(draft.PromisedAmount)));
        if (errors.Count > 0)
            return errors;
        if (await CreditFactsReader.PartyAsync(db, draft.PartyId, ct) is null)
            return CreditErrors.PartyMissing;
        if (await db.DiaryNotes.AnyAsync(row => row.Id == draft.Id, ct))
            return Result.Success;
        db.DiaryNotes.Add(new()
        {
            Id = draft.Id,
            PartyId = draft.PartyId,
            AtUtc = db.Clock.GetUtcNow().UtcDateTime,
            Date = clock.Today,
            Text = text,
            PromisedOn = draft.PromisedOn,
            PromisedAmount = draft.PromisedAmount,
            WrittenById = db.Actor.UserId,
            WrittenBy = db.Actor.Name,
        });
        await db.SaveChangesAsync(ct);
        events.Publish(db.TenantId, new(CreditEvents.Receivable, draft.PartyId));
        return Result.Success;
    }

    /// <summary>Somebody has dealt with a broken promise.</summary>
    public async Task<Result> CloseAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.DiaryWrite, ct);
        if (await db.DiaryNotes.FirstOrDefaultAsync(row => row.Id == id, ct) is not { } note)
            return CreditErrors.NotFound;
        note.ClosedAtUtc ??= db.Clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(ct);
        events.Publish(db.TenantId, new(CreditEvents.Receivable, note.PartyId));
        return Result.Success;
    }
}

/// <summary>How a promise stands.</summary>
public enum PromiseState { Open, Kept, Broken }

/// <summary>Tells whether a promise was kept. Pure.</summary>
public static class Promises
{
    /// <param name="received">Rupees received from the day of the promise on, through its last day.</param>
    public static PromiseState StateOf(DateOnly promisedOn, decimal promised, decimal received, DateOnly today) =>
        received >= promised ? PromiseState.Kept : promisedOn < today ? PromiseState.Broken : PromiseState.Open;
}
