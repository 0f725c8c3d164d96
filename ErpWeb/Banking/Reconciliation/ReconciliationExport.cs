using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Banking.Reconciliation;

/// <summary>Takes the reconciliation out of the application; the edit log knows who took it.</summary>
public sealed class ReconciliationExport(ReconciliationReader reader, TenantDb tenantDb, ExportRecorder recorder)
{
    /// <summary>Null when the business has no such account.</summary>
    public async Task<(Sheet Sheet, string Business)?> ReadAsync(Guid accountId, DateOnly asOf, string format, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.Export, ct);
        if (await reader.ReadAsync(accountId, asOf, ct) is not var (account, reconciliation))
            return null;
        await recorder.RecordAsync("Report", $"bank-reconciliation-{asOf:yyyy-MM-dd}.{format}", account, ct);
        return (ReconciliationSheet.Of(account, reconciliation), await CreditFactsReader.BusinessAsync(db, ct));
    }
}
