using ErpWeb.Billing.Documents;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Papers;

/// <summary>What a customer ordered and did not get yet, and what he got and was not billed for.</summary>
internal sealed class OpenPapers : IOpenOrders
{
    public async Task<decimal> ValueAsync(ErpDbContext db, Guid partyId, CancellationToken ct)
    {
        var open = await (
            from paper in db.SalesPapers.AsNoTracking()
            where paper.PartyId == partyId && (paper.Kind == SalesKind.Order || paper.Kind == SalesKind.Challan)
                && (paper.Status == SalesPaperStatus.Open || paper.Status == SalesPaperStatus.Partly || paper.Status == SalesPaperStatus.Delivered)
            join line in db.SalesPaperLines on new { paper.TenantId, paper.Id } equals new { line.TenantId, Id = line.PaperId }
            select new { paper.Kind, line.Quantity, line.Delivered, line.Invoiced, line.Returned, line.Total }).ToListAsync(ct);
        return open.Sum(line => Share(line.Total, line.Kind is SalesKind.Challan ? line.Quantity - line.Invoiced - line.Returned : line.Quantity - line.Delivered, line.Quantity));
    }

    private static decimal Share(decimal total, decimal left, decimal quantity) => quantity == 0 ? 0 : Rounding.Money(total * left / quantity);
}
