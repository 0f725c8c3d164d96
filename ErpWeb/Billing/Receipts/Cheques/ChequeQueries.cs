using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Receipts.Cheques;

/// <summary>A cheque in the register.</summary>
public sealed record ChequeRow(Guid Id, string Number, string Bank, DateOnly Date, DateOnly ReceivedOn, string PartyName, Guid PartyId, decimal Amount, ChequeStatus Status, DateOnly? DepositedOn, DateOnly? ClearedOn, DateOnly? BouncedOn, Guid? ReceiptId);

/// <summary>Reads the register of cheques, the latest on top.</summary>
public sealed class ChequeQueries(TenantDb tenantDb)
{
    public async Task<PageOf<ChequeRow>> PageAsync(string? search, ChequeStatus? status, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ReceiptView, ct);
        var cheques = db.Cheques.AsNoTracking();
        if (db.OwnRecordsOf is { } own)
            cheques = cheques.Where(row => row.PostedById == own);
        foreach (var word in SearchWords.Of(search))
            cheques = cheques.Where(row => row.Number.Contains(word) || row.PartyName.ToLower().Contains(word) || row.Bank.ToLower().Contains(word));
        if (status is { } chosen)
            cheques = cheques.Where(row => row.Status == chosen);
        if (DateCursor.TryParse(cursor, out var after))
            cheques = cheques.Where(row => row.Date <= after.Date && (row.Date < after.Date || row.Id.CompareTo(after.Id) < 0));
        var rows = await cheques.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id).Take(size + 1)
            .Select(row => new ChequeRow(row.Id, row.Number, row.Bank, row.Date, row.ReceivedOn, row.PartyName, row.PartyId, row.Amount, row.Status, row.DepositedOn, row.ClearedOn, row.BouncedOn, row.ReceiptId))
            .ToListAsync(ct);
        var page = rows.Take(size).ToList();
        return new(page, rows.Count > size ? new DateCursor(page[^1].Date, page[^1].Id).ToString() : null, null);
    }
}
