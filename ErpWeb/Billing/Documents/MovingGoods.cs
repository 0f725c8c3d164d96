namespace ErpWeb.Billing.Documents;

/// <summary>Goods that a line moves: its item, or the parts of its kit.</summary>
/// <param name="LineId">What the stock ledger knows them by.</param>
/// <param name="OriginId">What they were known by when they moved before; null when they did not.</param>
internal readonly record struct MovingGoods(Guid LineId, Guid ItemId, decimal Quantity, Guid? LotId, Guid? OriginId)
{
    /// <param name="origin">The earlier line whose goods these are.</param>
    public static IEnumerable<MovingGoods> Of(SalesLine line, ILookup<Guid, SoldPart> parts, Guid? origin) => parts.Contains(line.Id)
        ? parts[line.Id].Select(part => new MovingGoods(part.Id, part.ItemId, part.Quantity, part.LotId, part.OriginPartId))
        : [new(line.Id, line.ItemId, line.Quantity, line.LotId, origin)];
}
