using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Credit.Contracts;

/// <summary>What one document changed of what a party owes, or is owed, in the rupees of the books.</summary>
public sealed record PartyMove(DateOnly Date, SourceDocument Source, string Text, decimal Rupees);

/// <summary>A part that something settled of a document, in the rupees of the books.</summary>
public sealed record SettledShare(Guid SourceId, DateOnly Date, Guid DocumentId, decimal Rupees);

/// <summary>A line of a statement in another currency.</summary>
/// <param name="Rupees">What it changed in the books.</param>
public sealed record CurrencyMove(DateOnly Date, SourceDocument Source, string Text, decimal Billed, decimal Settled, decimal Balance, decimal Rupees);

/// <summary>The account of a party in one foreign currency, with the rupees of the books beside it.</summary>
public sealed record CurrencyStatement(Currency Currency, decimal Opening, IReadOnlyList<CurrencyMove> Rows)
{
    public decimal Closing => Rows.Count > 0 ? Rows[^1].Balance : Opening;

    /// <summary>One for each currency that the documents are in. Pure.</summary>
    /// <param name="moves">All of the party up to the last day, in their order; more rupees are billed, fewer settled.</param>
    /// <param name="from">What came before makes the opening balance.</param>
    public static IReadOnlyList<CurrencyStatement> Of(IReadOnlyList<PartyMove> moves, IReadOnlyDictionary<Guid, ForeignFacts> documents, IEnumerable<SettledShare> shares, DateOnly from)
    {
        var settled = shares.ToLookup(share => (share.SourceId, share.Date));
        return
        [
            .. documents.Values.Select(document => document.Currency).Distinct().OrderBy(currency => currency.Code, StringComparer.Ordinal)
                .Select(currency => Of(currency, [.. moves.Select(move => (move, AmountOf(move, currency, documents, settled))).Where(move => move.Item2 != 0)], from)),
        ];
    }

    private static CurrencyStatement Of(Currency currency, IReadOnlyList<(PartyMove Move, decimal Amount)> moves, DateOnly from)
    {
        var opening = moves.Where(move => move.Move.Date < from).Sum(move => move.Amount);
        var balance = opening;
        return new(currency, opening,
        [
            .. moves.Where(move => move.Move.Date >= from).Select(move => new CurrencyMove(
                move.Move.Date, move.Move.Source, move.Move.Text, Math.Max(0, move.Amount), Math.Max(0, -move.Amount), balance += move.Amount, move.Move.Rupees)),
        ]);
    }

    // What rupees alone know, such as a credit note, stands for its share of the bill that it settled.
    private static decimal AmountOf(PartyMove move, Currency currency, IReadOnlyDictionary<Guid, ForeignFacts> documents, ILookup<(Guid, DateOnly), SettledShare> settled)
    {
        if (documents.TryGetValue(move.Source.Id, out var own))
            return own.Currency == currency && own.Date == move.Date ? Math.Sign(move.Rupees) * own.Amount : 0;
        return -settled[(move.Source.Id, move.Date)]
            .Where(share => documents[share.DocumentId].Currency == currency)
            .Sum(share => currency.Round(documents[share.DocumentId].Amount * share.Rupees / documents[share.DocumentId].Rupees));
    }
}
