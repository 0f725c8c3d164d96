using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Opening;

/// <summary>Brings in what customers and suppliers had open when the books began, bill by bill. Later they are received and paid like any other.</summary>
public sealed class OpeningBillService(TenantDb tenantDb, OpeningDay opening, GeneralLedger generalLedger, CreditLedger receivables, PayableLedger payables)
{
    private const string AnyNumber = "credit.opening.twice";

    public async Task<OpeningBillsView> ReadAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalPost, ct);
        var date = await opening.DateAsync(db, ct);
        return new(date, await OpeningBillReader.RowsAsync(db, ct), await opening.ClosedAsync(db, date, ct));
    }

    /// <summary>Posts the bills, all or none. A bill that was posted before is passed over.</summary>
    /// <returns>How many were posted.</returns>
    public async Task<Result<int>> PostAsync(IReadOnlyList<OpeningBillDraft> drafts, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalPost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var date = await opening.DateAsync(db, ct);
        if (await opening.ClosedAsync(db, date, ct) is { } closed)
            return closed;
        var known = await OpeningBillReader.KnownAsync(db, drafts, ct);
        if (Check(drafts, known, date) is { Count: > 0 } errors)
            return errors;
        var fresh = drafts.Where(draft => !known.Ids.Contains(draft.Id)).ToList();
        await opening.FixBeginAsync(db, date.AddDays(1), ct);
        try
        {
            foreach (var draft in fresh)
                await WriteAsync(db, draft, known.Parties[draft.PartyId], date, ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            return new Error(AnyNumber, "Somebody entered one of these bills just now.");
        }
        await write.CommitAsync(ct);
        return fresh.Count;
    }

    /// <summary>Takes a bill back that was entered wrongly; refused once something was paid on it.</summary>
    public async Task<Result> CancelAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalPost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await opening.ClosedAsync(db, await opening.DateAsync(db, ct), ct) is { } closed)
            return closed;
        if (await db.OpeningBills.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } bill
            || await db.OpeningBills.Where(row => row.Id == id && row.Status == OpeningBillStatus.Posted).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, OpeningBillStatus.Cancelled), ct) == 0)
            return new Error("credit.opening.missing", "This bill does not exist, or was taken back already.");
        var source = SourceOf(bill);
        var batch = new PostingBatch(db);
        var refused = bill.Kind switch
        {
            OpeningBillKind.CustomerBill => await receivables.CloseAsync(db, batch, source, ct),
            OpeningBillKind.CustomerAdvance => await receivables.WithdrawCreditAsync(db, batch, source, ct),
            OpeningBillKind.SupplierBill => await payables.CloseAsync(db, batch, source, ct),
            _ => await payables.WithdrawCreditAsync(db, batch, source, ct),
        };
        if (refused is not null)
            return refused;
        await generalLedger.ReverseAsync(db, batch, source, $"Opening balance {bill.Number} taken back", ct);
        await batch.WriteAsync(LoggedChange.Cancelled(nameof(OpeningBill), id, new { bill.Number, bill.Date, bill.Amount }), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    private static List<Error> Check(IReadOnlyList<OpeningBillDraft> drafts, KnownOpening known, DateOnly date)
    {
        if (drafts.Count is 0 or > OpeningBillRules.MostAtOnce)
            return [new("credit.opening.count", $"Enter up to {OpeningBillRules.MostAtOnce} bills at once.")];
        List<Error> errors = [];
        foreach (var (index, draft) in drafts.Index().Where(draft => !known.Ids.Contains(draft.Item.Id)))
        {
            errors.AddRange(OpeningBillRules.Check(draft, date, $"Bills[{index}]"));
            if (!known.Parties.ContainsKey(draft.PartyId))
                errors.Add(new("credit.opening.party", "Choose whose bill it is.", "PartyId"));
            var key = (draft.PartyId, draft.Kind, PlainText.Of(draft.BillNumber));
            if (known.Numbers.Contains(key) || drafts.Take(index).Any(other => (other.PartyId, other.Kind, PlainText.Of(other.BillNumber)) == key))
                errors.Add(new(AnyNumber, $"Bill {draft.BillNumber} of this party stands here already.", $"Bills[{index}].{nameof(draft.BillNumber)}"));
        }
        return errors;
    }

    private async Task WriteAsync(ErpDbContext db, OpeningBillDraft draft, string partyName, DateOnly postedOn, CancellationToken ct)
    {
        var bill = new OpeningBill
        {
            Id = draft.Id,
            Kind = draft.Kind,
            PartyId = draft.PartyId,
            Number = PlainText.Of(draft.BillNumber),
            Date = draft.Date!.Value,
            DueDate = draft.DueDate ?? draft.Date.Value,
            Amount = draft.Amount!.Value,
            PostedAtUtc = db.Clock.GetUtcNow().UtcDateTime,
            PostedBy = db.Actor.Name,
        };
        var source = SourceOf(bill);
        var batch = new PostingBatch(db);
        batch.Add(bill);
        switch (bill.Kind)
        {
            case OpeningBillKind.CustomerBill:
                receivables.Charge(batch, source, bill.PartyId, bill.Date, bill.DueDate, bill.Amount);
                break;
            case OpeningBillKind.CustomerAdvance:
                receivables.KeepCredit(batch, source, bill.PartyId, bill.Date, bill.Amount);
                break;
            case OpeningBillKind.SupplierBill:
                payables.Charge(batch, source, bill.PartyId, bill.Date, bill.DueDate, bill.Amount);
                break;
            default:
                payables.GiveCredit(batch, source, bill.PartyId, bill.Date, bill.Amount);
                break;
        }
        await generalLedger.PostAsync(db, batch, OpeningBillPosting.Journal(bill), source, postedOn, $"Opening balance, {bill.Number} of {bill.Date:dd-MM-yyyy}, {partyName}", ct);
        await batch.WriteAsync(LoggedChange.Posted(nameof(OpeningBill), bill.Id, new { Kind = bill.Kind.ToString(), bill.Number, bill.Date, bill.DueDate, PartyName = partyName, bill.Amount }), ct);
    }

    private static SourceDocument SourceOf(OpeningBill bill) => new(nameof(OpeningBill), bill.Id, bill.Number);
}
