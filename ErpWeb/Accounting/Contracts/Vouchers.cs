using ErpWeb.Accounting.Journals;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Accounting.Contracts;

/// <summary>Journals and contras for whoever makes them of something else, such as a line of a bank's statement.</summary>
public sealed class Vouchers(JournalService journals)
{
    /// <summary>Posts a voucher, with all that holds for one that a person types. Submitting it twice returns the first.</summary>
    /// <param name="id">Becomes the journal's id.</param>
    /// <param name="isContra">It moves money between cash and bank accounts only.</param>
    public async Task<Result<PostedReference>> PostAsync(Guid id, bool isContra, DateOnly date, string narration, IReadOnlyList<JournalDraftLine> lines, CancellationToken ct = default)
    {
        var posted = await journals.PostAsync(new()
        {
            Id = id,
            Kind = isContra ? JournalKind.Contra : JournalKind.Journal,
            Date = date,
            Narration = narration,
            Lines = [.. lines.Select(line => new VoucherLine
            {
                AccountId = line.AccountId,
                PartyId = line.PartyId,
                Debit = line.IsDebit ? line.Amount : null,
                Credit = line.IsDebit ? null : line.Amount,
                Note = line.Note,
            })],
        }, ct);
        return posted.IsSuccess ? new PostedReference(posted.Value.Id, posted.Value.Number) : Result.Failure(posted.Errors);
    }
}
