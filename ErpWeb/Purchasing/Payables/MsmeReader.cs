using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Payables;

/// <summary>What is owed to micro and small enterprises, and how long beyond the days the law allows.</summary>
public sealed class MsmeReader(TenantDb tenantDb, ExportRecorder recorder)
{
    private static readonly SheetColumn[] Columns =
    [
        new("Supplier", Place: SheetPlace.Main), new("Class"), new("Bill", Place: SheetPlace.Second), new("Supplier's number"), new("Bill date", SheetColumnKind.Date),
        new("Pay by", SheetColumnKind.Date), new("Days over", SheetColumnKind.Quantity), new("Owed", SheetColumnKind.Amount, SheetPlace.End), new("Beyond the limit", SheetColumnKind.Amount),
    ];

    public async Task<Sheet> ReadAsync(DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.PayableView, ct);
        return await ReadAsync(db, asOf, ct);
    }

    /// <summary>The sheet and the name of the business; the edit log knows who took it.</summary>
    public async Task<(Sheet Sheet, string Business)> ExportAsync(DateOnly asOf, string file, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.PayableView, ct);
        var sheet = await ReadAsync(db, asOf, ct);
        await recorder.RecordAsync("Report", file, "", ct);
        return (sheet, await db.BusinessProfiles.Select(profile => profile.LegalName).SingleAsync(ct));
    }

    private static async Task<Sheet> ReadAsync(ErpDbContext db, DateOnly asOf, CancellationToken ct)
    {
        var open = await (
            from payable in db.Payables.AsNoTracking()
            where payable.Date <= asOf
            join bill in db.PurchaseBills on new { payable.TenantId, payable.Id } equals new { bill.TenantId, bill.Id }
            join party in db.Parties on new { payable.TenantId, Id = payable.PartyId!.Value } equals new { party.TenantId, party.Id }
            where party.Msme == MsmeClass.Micro || party.Msme == MsmeClass.Small
            let settled = db.PayableSettlements.Where(row => row.TenantId == payable.TenantId && row.PayableId == payable.Id && row.Date <= asOf).Sum(row => row.Amount)
            where settled != payable.Amount
            select new { bill.Id, bill.Number, bill.SupplierNumber, bill.SupplierDate, party.Name, party.Msme, party.CreditDays, payable.Amount, Settled = settled }).ToListAsync(ct);
        var rows = open
            .Select(row => (Row: row, PayBy: MsmeClock.PayBy(row.Msme, row.CreditDays, row.SupplierDate)!.Value, Due: row.Amount - row.Settled))
            .OrderBy(row => row.PayBy).ThenBy(row => row.Row.Number, StringComparer.Ordinal).ToList();
        var late = rows.Where(row => row.PayBy < asOf).Sum(row => row.Due);
        return new("Dues to micro and small enterprises", "", $"As of {asOf:dd-MM-yyyy}", Columns,
        [
            .. rows.Select(row => new SheetRow(
                row.Row.Name, row.Row.Msme is MsmeClass.Micro ? "Micro" : "Small", row.Row.Number, row.Row.SupplierNumber, row.Row.SupplierDate, row.PayBy,
                row.PayBy < asOf ? (decimal)(asOf.DayNumber - row.PayBy.DayNumber) : null, row.Due, row.PayBy < asOf ? row.Due : null) { Href = $"/purchasing/bills/{row.Row.Id}" }),
            new SheetRow("Total", null, null, null, null, null, null, rows.Sum(row => row.Due), late) { Look = SheetLook.Total },
        ])
        {
            Proof = late == 0 ? null : (Wording)$"{IndianNumber.Rupees(late)} is beyond the days of section 15 of the MSMED Act: an expense only when it is paid (section 43B(h) of the Income-tax Act), with interest at three times the bank rate.",
        };
    }
}
