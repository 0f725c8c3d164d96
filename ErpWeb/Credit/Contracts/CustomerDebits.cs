using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Interest;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Credit.Contracts;

/// <summary>A line of a debit note in the making.</summary>
public sealed record DebitLine(string Text, decimal Amount, Guid? ReceivableId = null, DateOnly? Through = null);

/// <summary>Charges a customer for something besides goods and services, inside the caller's transaction.</summary>
public sealed class CustomerDebits(GeneralLedger generalLedger, CreditLedger creditLedger)
{
    public async Task<SourceDocument> WriteAsync(
        ErpDbContext db, Guid id, CustomerDebitKind kind, Guid partyId, string partyName, DateOnly date, IReadOnlyList<DebitLine> lines, TakenNumber number, CancellationToken ct)
    {
        var note = new CustomerDebitNote
        {
            Id = id,
            SeriesId = number.SeriesId,
            FinancialYear = number.FinancialYear,
            SequenceNumber = number.Number,
            Number = number.Text,
            Date = date,
            Kind = kind,
            PartyId = partyId,
            PartyName = partyName,
            Amount = lines.Sum(line => line.Amount),
            PostedAtUtc = db.Clock.GetUtcNow().UtcDateTime,
            PostedById = db.Actor.UserId,
            PostedBy = db.Actor.Name,
        };
        var source = new SourceDocument(nameof(CustomerDebitNote), id, note.Number);
        var batch = new PostingBatch(db);
        batch.Add(note);
        batch.AddRange(lines.Select((line, index) => new CustomerDebitNoteLine { Id = Ids.New(), NoteId = id, LineNumber = index + 1, Text = line.Text, ReceivableId = line.ReceivableId, Through = line.Through, Amount = line.Amount }));
        creditLedger.Charge(batch, source, partyId, date, date, note.Amount);
        await generalLedger.PostAsync(db, batch, JournalDraft.Of(
            JournalDraftLine.Debit(AccountRole.Receivables, note.Amount, partyId),
            JournalDraftLine.Credit(AccountRole.CustomerInterest, note.Amount)), source, date, $"{(kind is CustomerDebitKind.Interest ? "Interest" : "Charge for a cheque")} {note.Number}, {partyName}", ct);
        batch.Add(OutboxMessage.For(db, CreditEvents.Receivable, partyId));
        await batch.WriteAsync(LoggedChange.Posted(nameof(CustomerDebitNote), id, new { note.Number, note.Date, note.PartyName, note.Amount, Lines = string.Join("\n", lines.Select(line => $"{line.Text}: {IndianNumber.Rupees(line.Amount)}")) }), ct);
        return source;
    }
}
