using ErpWeb.Accounting.Contracts;
using ErpWeb.Banking.Rules;
using ErpWeb.Banking.Statements;
using ErpWeb.Billing.Receipts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Banking.Matching;

/// <summary>
/// Posts what a line of a statement means, through the service of the document, and matches the line with it. The line is
/// claimed first, so two people do not post it twice. Should the process die between the two steps, the document stands in
/// the books and is the first candidate of the line.
/// </summary>
public sealed class LineBooking(TenantDb tenantDb, TenantContext tenant, ReceiptService receipts, SupplierPaymentService payments, Vouchers vouchers, BankEntriesReader entries, MatchService matches)
{
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(1);

    /// <summary>Posts the rest of the line as the draft says.</summary>
    public async Task<Result<PostedReference>> PostAsync(LineDraft draft, MatchKind kind = MatchKind.Created, CancellationToken ct = default)
    {
        tenant.Demand(BankingPermissions.Reconcile);
        var claimed = await ClaimAsync(draft.LineId, ct);
        if (!claimed.IsSuccess)
            return Result.Failure(claimed.Errors);
        var line = claimed.Value;
        try
        {
            var posted = await PostAsync(draft, line, line.Amount - line.Matched, ct);
            if (!posted.IsSuccess)
                return posted;
            IReadOnlyList<BankEntry> booked;
            await using (var db = await tenantDb.OpenAsync(BankingPermissions.Reconcile, ct))
                booked = await entries.OfDocumentAsync(db, line.AccountId, posted.Value.Id, ct);
            var matched = await matches.MatchAsync(line.Id, [.. booked.Select(entry => new MatchPart(entry.JournalLineId))], kind, ct);
            return matched.IsSuccess ? posted : Result.Failure(matched.Errors);
        }
        finally
        {
            await ReleaseAsync(line.Id);
        }
    }

    private Task<Result<PostedReference>> PostAsync(LineDraft draft, BankLine line, decimal left, CancellationToken ct) => (draft.Meaning, left) switch
    {
        (BankRuleAction.Customer, > 0) => ReceiveAsync(draft, line, left, ct),
        (BankRuleAction.Supplier, < 0) => PayAsync(draft, line, -left, ct),
        (BankRuleAction.Customer, _) => Failed(new("banking.line.direction", "A customer's receipt is money that came. Record a refund and match it with this line.")),
        (BankRuleAction.Supplier, _) => Failed(new("banking.line.direction", "A payment to a supplier is money that went. Record what came back as a journal.")),
        (BankRuleAction.Transfer, _) => TransferAsync(draft, line, left, ct),
        _ => ShareAsync(draft, line, left, ct),
    };

    private async Task<Result<PostedReference>> ReceiveAsync(LineDraft draft, BankLine line, decimal amount, CancellationToken ct)
    {
        var mode = line.Text.Contains("UPI", StringComparison.OrdinalIgnoreCase) ? PaymentMode.Upi : PaymentMode.Bank;
        var received = await receipts.ReceiveAsync(new()
        {
            Id = draft.Id,
            PartyId = draft.Party?.Id,
            Date = line.Date,
            Tenders = [new() { Mode = mode, AccountId = line.AccountId, Reference = line.Reference, Amount = amount }],
            Parts = [.. draft.Bills.Where(bill => bill.Amount > 0).Select(bill => new DuePart { BillId = bill.Id, Amount = bill.Amount })],
        }, ct);
        return received.IsSuccess ? new PostedReference(received.Value.Id, received.Value.Number) : Result.Failure(received.Errors);
    }

    private Task<Result<PostedReference>> PayAsync(LineDraft draft, BankLine line, decimal amount, CancellationToken ct) => payments.PayAsync(new()
    {
        Id = draft.Id,
        PartyId = draft.Party?.Id,
        Date = line.Date,
        From = PaidFrom.Bank,
        AccountId = line.AccountId,
        Reference = line.Reference,
        Notes = PlainText.Of(draft.Narration),
        Amount = amount,
        Parts = [.. draft.Bills.Where(bill => bill.Amount > 0).Select(bill => new DuePart { BillId = bill.Id, Amount = bill.Amount })],
    }, ct);

    private Task<Result<PostedReference>> TransferAsync(LineDraft draft, BankLine line, decimal left, CancellationToken ct) => draft.Other is not { } other || other.Id == line.AccountId
        ? Failed(new("banking.line.other", "Choose the account on the other side.", nameof(draft.Other)))
        : vouchers.PostAsync(draft.Id, isContra: true, line.Date, NarrationOf(draft, line), [OnBank(line, left), Line(other.Id, -left)], ct);

    private Task<Result<PostedReference>> ShareAsync(LineDraft draft, BankLine line, decimal left, CancellationToken ct)
    {
        var shares = draft.Shares.Where(share => share.Account is not null || share.Amount is not (null or 0)).ToList();
        if (shares is [{ Amount: null } only])
            only.Amount = Math.Abs(left);
        if (shares.Count == 0 || shares.Any(share => share.Account is null))
            return Failed(new("banking.line.account", "Choose an account.", "Shares[0].AccountId"));
        if (shares.Sum(share => share.Amount ?? 0) != Math.Abs(left))
            return Failed(new("banking.line.shares", $"The parts must make {IndianNumber.Rupees(Math.Abs(left))}.", "Shares[0].Amount"));
        return vouchers.PostAsync(draft.Id, isContra: false, line.Date, NarrationOf(draft, line), [OnBank(line, left), .. shares.Select(share => Line(share.Account!.Id, left > 0 ? -share.Amount!.Value : share.Amount!.Value))], ct);
    }

    private static JournalDraftLine OnBank(BankLine line, decimal left) => Line(line.AccountId, left) with { Note = line.Reference };

    // A refund of a charge is a part below zero: it stands on the other side.
    private static JournalDraftLine Line(Guid accountId, decimal debit) => debit > 0 ? JournalDraftLine.Debit(accountId, debit) : JournalDraftLine.Credit(accountId, -debit);

    private static string NarrationOf(LineDraft draft, BankLine line)
    {
        var narration = PlainText.Of(draft.Narration) is { Length: > 0 } typed ? typed : line.Text;
        return narration.Length > 300 ? narration[..300] : narration;
    }

    private static Task<Result<PostedReference>> Failed(Error error) => Task.FromResult<Result<PostedReference>>(error);

    private async Task<Result<BankLine>> ClaimAsync(Guid lineId, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.Reconcile, ct);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var until = now + Claim;
        var claimed = await db.BankLines.Where(line => line.Id == lineId && !line.IsLeftOut && line.Matched != line.Amount && (line.ClaimedUntilUtc == null || line.ClaimedUntilUtc < now))
            .ExecuteUpdateAsync(set => set.SetProperty(line => line.ClaimedUntilUtc, until), ct);
        return claimed == 0 ? BankingErrors.LineTaken : await db.BankLines.AsNoTracking().SingleAsync(line => line.Id == lineId, ct);
    }

    private async Task ReleaseAsync(Guid lineId)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.Reconcile);
        await db.BankLines.Where(line => line.Id == lineId).ExecuteUpdateAsync(set => set.SetProperty(line => line.ClaimedUntilUtc, (DateTime?)null));
    }
}
