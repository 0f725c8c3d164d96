using System.Linq.Expressions;

namespace ErpWeb.Counter.Tills;

/// <summary>A till as bills need it.</summary>
/// <param name="CashPartyId">Whom bills are made out to without a customer.</param>
/// <param name="RegistrationId">The GSTIN that its bills are issued under; null is the main one.</param>
public sealed record TillFacts(Guid Id, string Name, Guid CashPartyId, Guid? PriceListId, Guid? RegistrationId, TillPaper Paper, bool PrintsAtOnce)
{
    public static Expression<Func<Till, TillFacts>> Of { get; } = till => new(till.Id, till.Name, till.CashPartyId, till.PriceListId, till.RegistrationId, till.Paper, till.PrintsAtOnce);
}
