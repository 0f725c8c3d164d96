using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Settlements;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Contracts;

/// <summary>A part of a customer's money set against a bill, or with a negative amount taken back from it.</summary>
public sealed record CreditMove(Guid Id, Guid CreditId, Guid ReceivableId, DateOnly Date, decimal Amount)
{
    /// <summary>Why it is taken back.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What the credit gives for it, when both are in another currency and were booked at different rates.</summary>
    public decimal? Given { get; init; }
}

/// <summary>Sets money that came earlier against bills, inside the caller's transaction.</summary>
public sealed class CreditAllocator(CreditLedger creditLedger, GeneralLedger generalLedger)
{
    /// <summary>Writes one move with its entries.</summary>
    /// <returns>The refusal, when the bill or the credit has changed meanwhile.</returns>
    public async Task<Error?> WriteAsync(ErpDbContext db, CreditMove move, string field, CancellationToken ct)
    {
        var credit = await db.CustomerCredits.AsNoTracking().FirstAsync(row => row.Id == move.CreditId, ct);
        var source = new SourceDocument(credit.SourceType, credit.Id, credit.SourceNumber);
        var given = move.Given ?? move.Amount;
        var batch = new PostingBatch(db);
        if (await creditLedger.SettleAsync(db, batch, move.ReceivableId, source, move.Date, move.Amount, field, ct, move.Id) is { } settled)
            return settled;
        if (await creditLedger.UseCreditAsync(db, batch, credit.Id, move.ReceivableId, source, move.Date, given, field, ct, move.Id) is { } used)
            return used;
        batch.Add(new CreditAllocation
        {
            Id = move.Id,
            PartyId = credit.PartyId,
            CreditId = credit.Id,
            ReceivableId = move.ReceivableId,
            Date = move.Date,
            Amount = move.Amount,
            Reason = move.Reason,
            PostedAtUtc = db.Clock.GetUtcNow().UtcDateTime,
            PostedById = db.Actor.UserId,
            PostedBy = db.Actor.Name,
        });
        var bill = await CreditFactsReader.NumberAsync(db, move.ReceivableId, ct);
        var narration = move.Amount > 0 ? $"{credit.SourceNumber} set against {bill}" : $"{credit.SourceNumber} taken back from {bill}: {move.Reason}";
        await generalLedger.PostAsync(db, batch, JournalDraft.Of(
        [
            JournalDraftLine.Debit(AccountRole.CustomerAdvances, given, credit.PartyId),
            JournalDraftLine.Credit(AccountRole.Receivables, move.Amount, credit.PartyId),
            JournalDraftLine.Credit(AccountRole.ExchangeDifference, given - move.Amount),
            .. await TaxBackAsync(db, credit.Id, given, ct),
        ]), source, move.Date, narration, ct, move.Id);
        await batch.WriteAsync(LoggedChange.Posted(nameof(CreditAllocation), move.Id, new { Credit = credit.SourceNumber, Bill = bill, move.Date, move.Amount, move.Reason }), ct);
        return null;
    }

    /// <summary>The GST on an advance that goes back as so much of it is used; called after the use, whose row is locked until the commit.</summary>
    public async Task<IEnumerable<JournalDraftLine>> TaxBackAsync(ErpDbContext db, Guid creditId, decimal used, CancellationToken ct)
    {
        if (await db.AdvanceTaxes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == creditId, ct) is not { } tax)
            return [];
        var after = await db.CustomerCredits.Where(row => row.Id == creditId).Select(row => row.Used - (row.Amount - tax.Advance)).FirstAsync(ct);
        return AdvanceTaxPosting.Back(tax, after - used, after);
    }
}
