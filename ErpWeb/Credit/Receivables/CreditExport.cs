using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Credit.Receivables;

/// <summary>Takes ageing and statements out of the application; the edit log knows who took them.</summary>
public sealed class CreditExport(ReceivableQueries receivables, TenantDb tenantDb, ExportRecorder recorder)
{
    public async Task<(Sheet Sheet, string Business)> AgeingAsync(DateOnly asOf, string format, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.Export, ct);
        await recorder.RecordAsync("Report", $"receivables-{asOf:yyyy-MM-dd}.{format}", "", ct);
        return (StatementSheets.Ageing(await ReceivableQueries.AgeingAsync(db, asOf, ct), asOf, AgeingWords.OfCustomers), await CreditFactsReader.BusinessAsync(db, ct));
    }

    /// <summary>Null when the tenant has no such party.</summary>
    /// <param name="currency">Null for all documents in rupees.</param>
    public async Task<(Sheet Sheet, string Business)?> StatementAsync(Guid partyId, DateOnly from, DateOnly to, string format, string? currency = null, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.Export, ct);
        if (db.OwnRecordsOf is not null || await receivables.StatementAsync(db, partyId, from, to, ct) is not { } statement)
            return null;
        var inCurrency = statement.Currencies.FirstOrDefault(one => one.Currency.Code == currency);
        if (currency is not null && inCurrency is null)
            return null;
        await recorder.RecordAsync("Report", $"statement-{to:yyyy-MM-dd}.{format}", statement.PartyName, ct);
        return (inCurrency is null ? StatementSheets.Of(statement) : StatementSheets.Of(inCurrency, statement.PartyName, from, to, "Received"), await CreditFactsReader.BusinessAsync(db, ct));
    }
}
