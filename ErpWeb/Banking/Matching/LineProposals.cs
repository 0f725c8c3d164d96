using ErpWeb.Accounting.Contracts;
using ErpWeb.Banking.Rules;
using ErpWeb.Billing;
using ErpWeb.Billing.Receipts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Parties.Contracts;
using ErpWeb.Purchasing;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Banking.Matching;

/// <summary>Fills in what a person would say of a line: by a rule, or the bills of a party by what the bank wrote; and does what automatic rules say.</summary>
public sealed class LineProposals(
    TenantDb tenantDb, TenantContext tenant, BankRuleReader rules, PartyReader parties, AccountReader accounts, ReceiptReader receivables, SupplierPaymentQueries payables, LineBooking booking)
{
    /// <summary>A draft as the rule says.</summary>
    public async Task<LineDraft> OfRuleAsync(BankRule rule, BankLineFacts line, CancellationToken ct = default)
    {
        tenant.Demand(BankingPermissions.Reconcile);
        var draft = new LineDraft { LineId = line.Id, Meaning = rule.Action, Narration = rule.Narration };
        var target = rule.TargetAccountId is { } id ? await accounts.FindAsync(id, ct) : null;
        (draft.Other, draft.Shares[0].Account, draft.Shares[0].Amount) = (target, rule.Action is BankRuleAction.Account ? target : null, Math.Abs(line.Left));
        if (rule.PartyId is { } party)
            await ChoosePartyAsync(draft, await parties.FindAsync(party, ct), line, null, ct);
        return draft;
    }

    /// <summary>Sets the party and shares the money among its bills: the named one first, then those the bank's words name, then the first due.</summary>
    public async Task ChoosePartyAsync(LineDraft draft, PartyChoice? party, BankLineFacts line, Guid? billId, CancellationToken ct = default)
    {
        tenant.Demand(BankingPermissions.Reconcile);
        (draft.Party, draft.Bills) = (party, []);
        if (party is null)
            return;
        var words = string.Join(' ', $"{line.Text} {line.Reference}".Split(['-', '/', ':', '*', ' ', ','], StringSplitOptions.RemoveEmptyEntries));
        if (draft.Meaning is BankRuleAction.Customer && tenant.Rights.Allows(BillingPermissions.ReceiptPost))
        {
            var open = (await receivables.OpenAsync(party.Id, ct)).Bills;
            var named = billId is { } id ? open.FirstOrDefault(bill => bill.Id == id) : open.FirstOrDefault(bill => bill.Due == line.Left);
            var shared = named is null ? DueSharing.ByReference(open, words, line.Left) : DueSharing.FirstDueFirst([named], line.Left);
            draft.Bills = [.. open.Select(bill => new LineBillDraft { Id = bill.Id, Name = bill.Number, DueDate = bill.DueDate, Due = bill.Due, Amount = shared.TryGetValue(bill.Id, out var share) ? share : null })];
        }
        else if (draft.Meaning is BankRuleAction.Supplier && tenant.Rights.Allows(PurchasingPermissions.PaymentPost))
        {
            var open = (await payables.OpenAsync(party.Id, ct)).Bills;
            var named = billId is { } id ? open.FirstOrDefault(bill => bill.Id == id) : open.FirstOrDefault(bill => bill.Due == -line.Left);
            var shared = DueSharing.FirstDueFirst(named is null ? open : [named], -line.Left);
            draft.Bills = [.. open.Select(bill => new LineBillDraft { Id = bill.Id, Name = bill.SupplierNumber.Length > 0 ? $"{bill.Number} · {bill.SupplierNumber}" : bill.Number, DueDate = bill.DueDate, Due = bill.Due, Amount = shared.TryGetValue(bill.Id, out var share) ? share : null })];
        }
    }

    /// <summary>Posts what automatic rules say of the open lines of an account.</summary>
    /// <returns>How many were posted.</returns>
    public async Task<int> ApplyAutomaticAsync(Guid accountId, CancellationToken ct = default)
    {
        List<BankRule> active;
        List<BankLineFacts> open;
        await using (var db = await tenantDb.OpenAsync(BankingPermissions.Reconcile, ct))
        {
            active = await rules.ActiveAsync(db, withIdle: false, ct);
            open = active.Exists(rule => rule.IsAutomatic)
                ? await db.BankLines.AsNoTracking().Where(line => line.AccountId == accountId && !line.IsLeftOut && line.Matched == 0).OrderBy(line => line.Date).ThenBy(line => line.Id)
                    .Select(line => new BankLineFacts(line.Id, line.Date, line.Amount, line.Amount, line.Text, line.Reference)).ToListAsync(ct)
                : [];
        }
        var posted = 0;
        foreach (var line in open)
        {
            // A rule that only proposes keeps those after it from posting.
            if (RuleMatching.Find(active, accountId, line.Amount, line.Text, line.Reference) is { IsAutomatic: true } rule
                && (await booking.PostAsync(await OfRuleAsync(rule, line, ct), MatchKind.ByRule, ct)).IsSuccess)
                posted++;
        }
        return posted;
    }
}

/// <summary>What a line of a statement says.</summary>
/// <param name="Left">What is not matched of the amount.</param>
public sealed record BankLineFacts(Guid Id, DateOnly Date, decimal Amount, decimal Left, string Text, string Reference);
