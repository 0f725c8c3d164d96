using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Verification;

/// <summary>Goods whose supplier has sent no bill.</summary>
internal sealed class UnbilledGoodsCheck : ICloseCheck
{
    public async Task<OpenWork?> FindAsync(ErpDbContext db, DateOnly day, CancellationToken ct)
    {
        var count = await db.GoodsReceipts.CountAsync(receipt => receipt.Date <= day && receipt.Status == DocumentStatus.Posted
            && db.GoodsReceiptLines.Any(line => line.ReceiptId == receipt.Id && line.Billed < line.Quantity), ct);
        return count == 0 ? null : new((Wording)$"Goods receipts without a bill: {count}", "/purchasing/receipts");
    }
}
