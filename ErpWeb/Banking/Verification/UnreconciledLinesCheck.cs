using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Banking.Verification;

/// <summary>Lines of bank statements that stand nowhere in the books.</summary>
internal sealed class UnreconciledLinesCheck : ICloseCheck
{
    public async Task<OpenWork?> FindAsync(ErpDbContext db, DateOnly day, CancellationToken ct)
    {
        var count = await db.BankLines.CountAsync(line => line.Date <= day && !line.IsLeftOut && line.Matched != line.Amount, ct);
        return count == 0 ? null : new((Wording)$"Lines of bank statements to reconcile: {count}", "/banking");
    }
}
