using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Reports;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Currencies;

/// <summary>What customers and suppliers owe in foreign currencies, at the rates of a day.</summary>
public sealed class RevaluationReader(TenantDb tenantDb, IForeignDues dues, ForeignLedger foreignLedger) : IReport
{
    public string Key => "revaluation";

    public string Title => "Dues in foreign currencies";

    public string Purpose => "What is owed in other currencies, as booked and at the rate of the day";

    public string Icon => "banknote";

    public string DefaultPeriod => "last-month";

    public async Task<ReportPart?> ReadAsync(ReportRequest request, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.ReportView, ct);
        return new(Sheet(await ReadAsync(db, request.AsOf, ct)));
    }

    internal async Task<Revaluation> ReadAsync(ErpDbContext db, DateOnly day, CancellationToken ct)
    {
        var open = await dues.OpenAsync(db, day, ct);
        if (open.Count == 0)
            return new(day, [], []);
        var documents = await db.ForeignDocuments.AsNoTracking().Where(document => document.Date <= day).ToDictionaryAsync(document => document.Id, ct);
        var parties = open.Select(due => documents[due.DocumentId].PartyId).Distinct().ToList();
        var names = await db.Parties.AsNoTracking().Where(party => parties.Contains(party.Id)).ToDictionaryAsync(party => party.Id, party => party.Name, ct);
        var rates = new Dictionary<string, decimal?>();
        foreach (var code in open.Select(due => documents[due.DocumentId].Currency).Distinct())
            rates[code] = await foreignLedger.RateAsync(db, code, day, ct);
        return new(
            day,
            [.. from due in open let document = documents[due.DocumentId] where rates[document.Currency] is not null
                let facts = ForeignLedger.Of(document)
                select new RevaluedDue(facts, names[document.PartyId], due.IsReceivable, facts.Share(due.Open).Left, due.Open, rates[document.Currency]!.Value)],
            [.. rates.Where(rate => rate.Value is null).Select(rate => Currency.Of(rate.Key))]);
    }

    internal Sheet Sheet(Revaluation revaluation)
    {
        var rows = revaluation.Dues.Select(due => new SheetRow(
            due.Document.Number, due.PartyName, due.IsReceivable ? "Receivable" : "Payable", due.Document.Currency.Format(due.Left), due.Booked, due.Document.Currency.RateText(due.Rate), due.Worth, due.Gain)).ToList();
        rows.Add(new("Total", null, null, null, null, null, null, revaluation.Gain) { Look = SheetLook.Total });
        var missing = string.Join(", ", revaluation.Missing.Select(currency => currency.Code));
        return new(Title, "", ReportWords.AsOf(revaluation.Day),
        [
            new("Document", Place: SheetPlace.Main), new("Party", Place: SheetPlace.Second), new("Side"), new("Open"), new("As booked", SheetColumnKind.Amount), new("Rate"),
            new("At the rate of the day", SheetColumnKind.Amount), new("Gain or loss", SheetColumnKind.Amount, SheetPlace.End),
        ], rows)
        {
            Proof = missing.Length == 0 ? null : (Wording)$"No rate is known for {missing}: enter one to see those dues.",
        };
    }
}
