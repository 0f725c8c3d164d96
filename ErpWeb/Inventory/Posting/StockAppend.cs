using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Positions;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Inventory.Valuation;

namespace ErpWeb.Inventory.Posting;

/// <summary>Values lines that come after everything that has moved so far, from the positions alone. Pure.</summary>
internal sealed class StockAppend(StockFacts facts, IReadOnlyDictionary<ChainKey, StockPosition> positions, IReadOnlyDictionary<Guid, decimal> linkedWorth)
{
    private readonly Dictionary<ChainKey, CostChain> _chains = [];
    private readonly Dictionary<Guid, StockMove> _done = [];

    public Shortfall? Shortfall { get; private set; }

    /// <summary>Goods that were short within the posting came in later in it: their cost follows from the history only.</summary>
    public bool OwesTrueCost { get; private set; }

    /// <summary>Whether the positions are enough: nothing of a later day has moved, and nothing is owed that would get its true cost now.</summary>
    public static bool IsEnough(IReadOnlyList<StockMove> added, IReadOnlyDictionary<ChainKey, StockPosition> positions) =>
        added.All(line => line.Kind is StockMoveKind.In or StockMoveKind.Out
            && (!positions.TryGetValue(line.Chain, out var position) || (line.Date >= position.LastDate && (line.Kind is StockMoveKind.Out || position.Quantity >= 0))));

    public void Run(IReadOnlyList<StockMove> added)
    {
        foreach (var line in added)
        {
            var chain = ChainOf(line.Chain);
            if (line.Kind is StockMoveKind.Out)
                Issue(line, chain);
            else
                Receive(line, chain);
            _done[line.Id] = line;
        }
    }

    public IEnumerable<StockPosition> Positions(DateOnly date) => _chains.Select(chain => new StockPosition
    {
        ItemId = chain.Key.ItemId,
        WarehouseId = chain.Key.WarehouseId,
        LotId = chain.Key.LotId,
        Quantity = chain.Value.Quantity,
        Value = chain.Value.Value,
        LastCost = chain.Value.LastCost,
        FirstCost = FirstCostOf(chain.Key),
        LastDate = date,
        Layers = LayersText.Of(chain.Value.Layers),
    });

    private void Issue(StockMove line, CostChain chain)
    {
        line.Value = -chain.Issue(line.Id, -line.Quantity, line.FollowsId);
        if (chain.Quantity < 0 && facts.PolicyOf(line.Chain) is NegativeStock.Block)
            Shortfall ??= new(line.Chain, line, chain.Quantity);
    }

    private void Receive(StockMove line, CostChain chain)
    {
        if (line.FollowsId is { } source)
            line.Value = _done.TryGetValue(source, out var sent) ? -sent.Value : Shared.Kernel.Rounding.Money(linkedWorth[source] * line.Quantity);
        OwesTrueCost |= chain.Receive(line.Id, line.Quantity, line.Value).Count > 0;
    }

    private CostChain ChainOf(ChainKey key)
    {
        if (_chains.TryGetValue(key, out var known))
            return known;
        return _chains[key] = positions.TryGetValue(key, out var position)
            ? new(facts.MethodOf(key), LayersText.Read(position.Layers), position.LastCost)
            : new(facts.MethodOf(key), [], FirstCostOf(key));
    }

    private decimal FirstCostOf(ChainKey key) => positions.TryGetValue(key, out var position) ? position.FirstCost : facts.Items[key.ItemId].PurchasePrice ?? 0;
}
