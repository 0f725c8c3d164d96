using ErpWeb.Accounting.Contracts;
using ErpWeb.Counter.Sales;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Counter.Shifts;

/// <summary>Opens and closes the shifts of cashiers, and moves cash in between. Everybody works on his own shift only.</summary>
public sealed class ShiftService(TenantDb tenantDb, DocumentNumbers numbers, GeneralLedger generalLedger, Books books, TenantEventHub events, IndiaClock clock)
{
    /// <summary>What ledger entries call a shift.</summary>
    public const string SourceType = nameof(Shift);

    public async Task<Result<Guid>> OpenAsync(ShiftOpening opening, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.ShiftWork, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var person = db.Actor.UserId;
        if (opening.TillId is not { } tillId || await db.Tills.AsNoTracking().FirstOrDefaultAsync(row => row.Id == tillId && row.IsActive, ct) is not { } till)
            return ShiftErrors.TillMissing;
        if (await CheckBooksAsync(db, ct) is { } closed)
            return closed;
        // The counter stays locked until the commit: a second press waits here, then finds the first.
        var number = await numbers.TakeAsync(db, NumberedDocument.CounterShift, clock.Today, ct);
        var open = await db.Shifts.AsNoTracking().Where(row => row.Status == ShiftStatus.Open && (row.TillId == till.Id || row.CashierId == person)).FirstOrDefaultAsync(ct);
        if (open is not null)
            return open.Id == opening.Id ? open.Id : ShiftErrors.AlreadyOpen;
        var shift = new Shift
        {
            Id = opening.Id,
            SeriesId = number.SeriesId,
            FinancialYear = number.FinancialYear,
            SequenceNumber = number.Number,
            Number = number.Text,
            TillId = till.Id,
            TillName = till.Name,
            CashierId = person,
            Cashier = db.Actor.Name,
            Date = clock.Today,
            OpenedAtUtc = db.Clock.GetUtcNow().UtcDateTime,
            OpeningCash = opening.Cash.Total,
            OpeningNotes = opening.Cash.ToString(),
        };
        var batch = new PostingBatch(db);
        batch.Add(shift);
        batch.Add(OutboxMessage.For(db, CounterEvents.Shift, shift.Id));
        await batch.WriteAsync(LoggedChange.Posted(nameof(Shift), shift.Id, new { shift.Number, shift.Date, Till = shift.TillName, shift.Cashier, shift.OpeningCash }), ct);
        await write.CommitAsync(ct);
        events.Publish(db.TenantId, new(CounterEvents.Shift, shift.Id));
        return shift.Id;
    }

    /// <summary>Puts cash in or takes it out. Recording it twice records it once.</summary>
    public async Task<Result> MoveCashAsync(CashMoveDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.ShiftWork, ct);
        var reason = PlainText.Of(draft.Reason);
        var (amount, errors) = (draft.Amount ?? 0, new List<Error>());
        if (amount is not (> 0 and <= 99_999_999) || !Rounding.Fits(amount, 2))
            errors.Add(ShiftErrors.Amount);
        if (reason.Length is 0 or > CashMove.ReasonMaxLength)
            errors.Add(ShiftErrors.Reason);
        if (errors.Count > 0)
            return errors;
        await using var write = await db.BeginWriteAsync(ct);
        if (await OpenShifts.LockAsync(db, ct) is not { } shift)
            return ShiftErrors.NoneOpen;
        if (await db.CashMoves.AnyAsync(row => row.Id == draft.Id, ct))
            return Result.Success;
        if (await CheckBooksAsync(db, ct) is { } closed)
            return closed;
        if (draft.IsOut && await ShiftTotals.CashAsync(db, shift, ct) < amount)
            return ShiftErrors.NotInDrawer;
        var move = new CashMove { Id = draft.Id, ShiftId = shift.Id, AtUtc = db.Clock.GetUtcNow().UtcDateTime, Amount = draft.IsOut ? -amount : amount, Reason = reason, By = db.Actor.Name };
        var batch = new PostingBatch(db);
        batch.Add(move);
        await generalLedger.PostAsync(db, batch, ShiftPosting.Moved(move.Amount), new(SourceType, shift.Id, shift.Number), clock.Today, $"{shift.TillName}: {reason}", ct, causedById: move.Id);
        batch.Add(OutboxMessage.For(db, CounterEvents.Shift, shift.Id));
        await batch.WriteAsync(LoggedChange.Posted(nameof(CashMove), move.Id, new { shift.Number, move.Amount, move.Reason, move.By }), ct);
        await write.CommitAsync(ct);
        events.Publish(db.TenantId, new(CounterEvents.Shift, shift.Id));
        return Result.Success;
    }

    /// <summary>Counts and seals the person's shift; what is over or short is posted.</summary>
    /// <returns>The shift, whose report says how it came out.</returns>
    public async Task<Result<Guid>> CloseAsync(Guid shiftId, ShiftClosing closing, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.ShiftWork, ct);
        if (closing.Upi is null or < 0 || closing.Card is null or < 0 || !Rounding.Fits(closing.Upi.Value, 2) || !Rounding.Fits(closing.Card.Value, 2))
            return ShiftErrors.Counted;
        await using var write = await db.BeginWriteAsync(ct);
        if (await OpenShifts.LockAsync(db, ct) is not { } shift || shift.Id != shiftId)
            return await db.Shifts.AnyAsync(row => row.Id == shiftId && row.CashierId == db.Actor.UserId, ct) ? ShiftErrors.AlreadyClosed : ShiftErrors.NotFound;
        if (await CheckBooksAsync(db, ct) is { } closed)
            return closed;
        var expected = await ShiftTotals.ExpectedAsync(db, shift, ct);
        var counts = ShiftPosting.Counted.Select(kind => new ShiftCount { Id = Ids.New(), ShiftId = shift.Id, Kind = kind, Expected = expected[kind], Counted = CountedOf(closing, kind) }).ToList();
        var (now, remark) = (db.Clock.GetUtcNow().UtcDateTime, PlainText.Of(closing.Remark));
        remark = remark.Length > Shift.RemarkMaxLength ? remark[..Shift.RemarkMaxLength] : remark;
        await db.Shifts.Where(row => row.Id == shift.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Status, ShiftStatus.Closed)
            .SetProperty(row => row.ClosedAtUtc, now)
            .SetProperty(row => row.ClosedBy, db.Actor.Name)
            .SetProperty(row => row.ClosingNotes, closing.Cash.ToString())
            .SetProperty(row => row.Remark, remark), ct);

        var batch = new PostingBatch(db);
        batch.AddRange(counts);
        if (counts.Exists(count => count.Counted != count.Expected))
            await generalLedger.PostAsync(db, batch, ShiftPosting.Variance(counts), new(SourceType, shift.Id, shift.Number), clock.Today, $"{shift.TillName}: counted at the end of shift {shift.Number}", ct);
        batch.Add(OutboxMessage.For(db, CounterEvents.Shift, shift.Id));
        await batch.WriteAsync(LoggedChange.Posted(nameof(Shift), shift.Id, new
        {
            shift.Number,
            ClosedBy = db.Actor.Name,
            Counted = counts.Sum(count => count.Counted),
            Variance = counts.Sum(count => count.Counted - count.Expected),
        }), ct);
        await write.CommitAsync(ct);
        events.Publish(db.TenantId, new(CounterEvents.Shift, shift.Id));
        return shift.Id;
    }

    private async Task<Error?> CheckBooksAsync(ErpDbContext db, CancellationToken ct) =>
        Books.CheckOpen(clock.Today, await books.ClosedThroughAsync(db, BookArea.Sales, ct), nameof(Shift.Date));

    private static decimal CountedOf(ShiftClosing closing, TenderKind kind) => kind switch
    {
        TenderKind.Cash => closing.Cash.Total,
        TenderKind.Upi => closing.Upi!.Value,
        _ => closing.Card!.Value,
    };
}
