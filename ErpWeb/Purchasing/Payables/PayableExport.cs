using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui;

namespace ErpWeb.Purchasing.Payables;

/// <summary>Takes ageing and statements of suppliers out of the application; the edit log knows who took them.</summary>
public sealed class PayableExport(PayableQueries payables, TenantDb tenantDb, ExportRecorder recorder)
{
    public async Task<(Sheet Sheet, string Business)> AgeingAsync(DateOnly asOf, string file, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.PayableView, ct);
        await recorder.RecordAsync("Report", file, "", ct);
        return (StatementSheets.Ageing(await payables.AgeingAsync(asOf, ct), asOf, AgeingWords.OfSuppliers), await CreditFactsReader.BusinessAsync(db, ct));
    }

    /// <summary>Null when the tenant has no such party, or it has nothing in the currency.</summary>
    /// <param name="currency">Null for all documents in rupees.</param>
    public async Task<(Sheet Sheet, string Business)?> StatementAsync(Guid partyId, DateOnly from, DateOnly to, string file, string? currency, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.PayableView, ct);
        if (await payables.StatementAsync(db, partyId, from, to, ct) is not { } statement)
            return null;
        var inCurrency = statement.Currencies.FirstOrDefault(one => one.Currency.Code == currency);
        if (currency is not null && inCurrency is null)
            return null;
        await recorder.RecordAsync("Report", file, statement.PartyName, ct);
        var sheet = inCurrency is null ? SheetOf(statement, from, to) : StatementSheets.Of(inCurrency, statement.PartyName, from, to, "Paid");
        return (sheet, await CreditFactsReader.BusinessAsync(db, ct));
    }

    private static object? OrNothing(decimal amount) => amount == 0 ? null : amount;

    private static Sheet SheetOf(SupplierStatement statement, DateOnly from, DateOnly to) => new(
        "Statement of supplier", statement.PartyName, $"{IndianDate.Format(from)} to {IndianDate.Format(to)}",
        [
            new("Date", SheetColumnKind.Date, SheetPlace.Second),
            new("Document", Place: SheetPlace.Main),
            new("Particulars"),
            new("Billed", SheetColumnKind.Amount),
            new("Paid", SheetColumnKind.Amount),
            new("Owed", SheetColumnKind.Amount, SheetPlace.End),
        ],
        [
            new SheetRow(from, "Owed before", null, null, null, statement.Opening) { Look = SheetLook.Subtotal },
            .. statement.Rows.Select(row => new SheetRow(row.Date, row.Number, row.Text, OrNothing(row.Billed), OrNothing(row.Paid), row.Balance)),
            new SheetRow(to, "Owed now", null, statement.Rows.Sum(row => row.Billed), statement.Rows.Sum(row => row.Paid), statement.Closing) { Look = SheetLook.Total },
        ]);
}
