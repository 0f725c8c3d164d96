using ErpWeb.Accounting.Accounts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.LandedCosts;

/// <summary>What charges on goods post. Pure.</summary>
/// <remarks>
/// The goods cost more from the day they came, so what of them has left meanwhile costs more as well: the stock ledger
/// carries it on. The other side is what carrier, customs and insurer have to get; their bills are put to that account.
/// </remarks>
public static class LandedCostPosting
{
    public static StockPosting Stock(SourceDocument source, DateOnly date, IReadOnlyList<LandedGoods> goods, IReadOnlyList<decimal> shares) =>
        new(source, date, AccountRole.LandedCosts, $"Freight and duties {source.Number}")
        {
            Revaluations = [.. goods.Zip(shares).Where(line => line.Second != 0).SelectMany(line => ArrivingGoods.Revaluations(line.First.Lots, line.First.LineId, line.Second))],
        };

    /// <summary>The rows of the document.</summary>
    /// <param name="sold">What of it fell on goods that had left.</param>
    public static (LandedCost Cost, IReadOnlyList<LandedCostCharge> Charges, IReadOnlyList<LandedCostLine> Lines) Rows(
        LandedCostDraft draft, string partyName, IReadOnlyList<LandedGoods> goods, IReadOnlyList<decimal> shares, decimal sold)
    {
        var cost = new LandedCost
        {
            Id = draft.Id,
            Date = draft.Date!.Value,
            PartyId = draft.PartyId,
            PartyName = partyName,
            Reference = draft.Reference.Trim(),
            Notes = PlainText.Of(draft.Notes),
            Total = shares.Sum(),
            Sold = sold,
        };
        return (cost,
            [.. draft.Charges.Select((charge, index) => new LandedCostCharge
            {
                Id = Shared.Data.Ids.New(), CostId = cost.Id, LineNumber = index + 1, Kind = charge.Kind, Note = charge.Note.Trim(), SpreadBy = charge.SpreadBy, Amount = charge.Amount!.Value,
            })],
            [.. goods.Select((line, index) => new LandedCostLine
            {
                Id = Shared.Data.Ids.New(),
                CostId = cost.Id,
                LineNumber = index + 1,
                CameByLineId = line.LineId,
                CameById = line.DocumentId,
                CameByNumber = line.DocumentNumber,
                ItemId = line.ItemId,
                Description = line.Description,
                Unit = line.Unit,
                Quantity = line.Quantity,
                Value = line.Value,
                Weight = draft.Weights.GetValueOrDefault(line.LineId) ?? 0,
                Amount = shares[index],
            })]);
    }
}
