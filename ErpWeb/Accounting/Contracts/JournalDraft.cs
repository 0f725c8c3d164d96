using ErpWeb.Accounting.Accounts;

namespace ErpWeb.Accounting.Contracts;

/// <summary>What a document posts to the general ledger. It cannot be built unbalanced.</summary>
public sealed class JournalDraft
{
    private JournalDraft(IReadOnlyList<JournalDraftLine> lines, bool isYearEnd) => (Lines, IsYearEnd) = (lines, isYearEnd);

    public IReadOnlyList<JournalDraftLine> Lines { get; }

    /// <summary>Whether it closes a year, so that it counts neither as income nor as expense.</summary>
    public bool IsYearEnd { get; }

    /// <summary>Leaves out lines of zero and turns a negative amount to the other side.</summary>
    /// <exception cref="InvalidOperationException">Debits and credits differ: a fault of the posting rule, never of the user.</exception>
    public static JournalDraft Of(params IEnumerable<JournalDraftLine> lines) => Of([.. lines], isYearEnd: false);

    /// <summary>The same for an entry that closes a year.</summary>
    internal static JournalDraft Of(IReadOnlyList<JournalDraftLine> lines, bool isYearEnd)
    {
        var kept = lines.Where(line => line.Amount != 0).Select(line => line.Amount < 0 ? line.Turned() : line).ToList();
        var debit = kept.Where(line => line.IsDebit).Sum(line => line.Amount);
        var credit = kept.Where(line => !line.IsDebit).Sum(line => line.Amount);
        return debit == credit ? new(kept, isYearEnd) : throw new InvalidOperationException($"Debits of {debit} do not equal credits of {credit}.");
    }
}

/// <summary>One side of a journal in the making.</summary>
/// <param name="Role">The account by its meaning; the ledger finds the tenant's own. None when the account itself is named.</param>
/// <param name="Amount">INR, two decimals.</param>
/// <param name="PartyId">Whose account it is, on receivable and payable lines.</param>
public sealed record JournalDraftLine(AccountRole Role, bool IsDebit, decimal Amount, Guid? PartyId = null)
{
    /// <summary>The account, when a person chose it; wins over the role.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>A word about this line.</summary>
    public string Note { get; init; } = "";

    public Guid? CostCentreId { get; init; }

    public Guid? ProjectId { get; init; }

    public static JournalDraftLine Debit(AccountRole role, decimal amount, Guid? partyId = null) => new(role, true, amount, partyId);

    public static JournalDraftLine Credit(AccountRole role, decimal amount, Guid? partyId = null) => new(role, false, amount, partyId);

    public static JournalDraftLine Debit(Guid accountId, decimal amount, Guid? partyId = null) => new(AccountRole.None, true, amount, partyId) { AccountId = accountId };

    public static JournalDraftLine Credit(Guid accountId, decimal amount, Guid? partyId = null) => new(AccountRole.None, false, amount, partyId) { AccountId = accountId };

    internal JournalDraftLine Turned() => this with { IsDebit = !IsDebit, Amount = -Amount };
}
