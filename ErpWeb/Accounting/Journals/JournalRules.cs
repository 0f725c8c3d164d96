using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Accounting.Journals;

/// <summary>What must hold before a voucher is posted. Pure.</summary>
public static class JournalRules
{
    public const int MostLines = 200;

    public static List<Error> Check(VoucherDraft draft, JournalFacts facts, DateOnly today)
    {
        List<Error> errors = [];
        if (draft.Date is not { } date)
            errors.Add(JournalErrors.DateMissing);
        else if (date > today)
            errors.Add(JournalErrors.DateInFuture);
        else if (Books.CheckOpen(date, facts.ClosedThrough, nameof(draft.Date)) is { } closed)
            errors.Add(closed);
        if (draft.Narration.Length > Journal.NarrationMaxLength)
            errors.Add(JournalErrors.NarrationTooLong);
        if (draft.Lines.Count < 2)
            errors.Add(JournalErrors.TooFewLines);
        if (draft.Lines.Count > MostLines)
            errors.Add(JournalErrors.TooManyLines);
        for (var index = 0; index < draft.Lines.Count; index++)
            errors.AddRange(CheckLine(draft.Lines[index], $"Lines[{index}]", draft.Kind, facts));
        if (draft.Difference != 0)
            errors.Add(JournalErrors.NotBalanced(draft.Difference));
        return errors;
    }

    private static IEnumerable<Error> CheckLine(VoucherLine line, string path, JournalKind kind, JournalFacts facts)
    {
        if (line.AccountId is not { } id || !facts.Accounts.TryGetValue(id, out var account))
            yield return new("accounting.journal.account_missing", "Choose an account.", $"{path}.{nameof(line.AccountId)}");
        else
        {
            if (!account.IsActive)
                yield return new("accounting.journal.account_inactive", $"{account.Name} is no longer in use.", $"{path}.{nameof(line.AccountId)}");
            if (kind is JournalKind.Contra && account.Kind is AccountKind.None)
                yield return new("accounting.journal.contra_money", "A contra moves money between cash and bank accounts only.", $"{path}.{nameof(line.AccountId)}");
            if (account.Role is AccountRole.Stock or AccountRole.StockInTransit or AccountRole.StockWithWorkers or AccountRole.StockDelivered)
                yield return new("accounting.journal.stock", "This account follows the goods. Adjust the stock instead.", $"{path}.{nameof(line.AccountId)}");
            if (account.NeedsParty && line.PartyId is null)
                yield return new("accounting.journal.party_missing", "Say whose account it is.", $"{path}.{nameof(line.PartyId)}");
        }
        if (line.PartyId is { } partyId && !facts.Parties.Contains(partyId))
            yield return new("accounting.journal.party_unknown", "This party does not exist.", $"{path}.{nameof(line.PartyId)}");
        if (line.CostCentreId is { } centre && !facts.Tags.Contains(centre) || line.ProjectId is { } project && !facts.Tags.Contains(project))
            yield return new("accounting.journal.tag_unknown", "This cost centre or project does not exist.", $"{path}.{nameof(line.CostCentreId)}");
        if (line.Note.Length > JournalLine.NoteMaxLength)
            yield return new("accounting.journal.note", $"A note has at most {JournalLine.NoteMaxLength} characters.", $"{path}.{nameof(line.Note)}");
        if (!IsAmount(line.Debit ?? 0) || !IsAmount(line.Credit ?? 0) || line.Debit > 0 == line.Credit > 0)
            yield return new("accounting.journal.amount", "Enter a debit or a credit, in rupees and paise.", $"{path}.{nameof(line.Debit)}");
    }

    private static bool IsAmount(decimal amount) => amount is >= 0 and <= 99_999_999_999.99m && Rounding.Fits(amount, 2);
}

/// <summary>What the masters say about a voucher.</summary>
/// <param name="Parties">Those of its parties that exist.</param>
/// <param name="Tags">Those of its tags that exist.</param>
public sealed record JournalFacts(IReadOnlyDictionary<Guid, AccountChoice> Accounts, IReadOnlySet<Guid> Parties, IReadOnlySet<Guid> Tags, DateOnly? ClosedThrough);
