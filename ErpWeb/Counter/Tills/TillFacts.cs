namespace ErpWeb.Counter.Tills;

/// <summary>A till as bills need it.</summary>
/// <param name="CashPartyId">Whom bills are made out to without a customer.</param>
public sealed record TillFacts(Guid Id, string Name, Guid CashPartyId, Guid? PriceListId, TillPaper Paper, bool PrintsAtOnce);
