using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Opening;

/// <summary>What is stored about the drafts.</summary>
internal sealed record KnownOpening(IReadOnlySet<Guid> Ids, IReadOnlySet<(Guid, OpeningBillKind, string)> Numbers, IReadOnlyDictionary<Guid, string> Parties);

/// <summary>Reads opening bills, in the caller's context.</summary>
internal static class OpeningBillReader
{
    public static async Task<IReadOnlyList<OpeningBillRow>> RowsAsync(ErpDbContext db, CancellationToken ct)
    {
        var rows = await (
            from bill in db.OpeningBills.AsNoTracking()
            where bill.Status == OpeningBillStatus.Posted
            join party in db.Parties on new { bill.TenantId, Id = bill.PartyId } equals new { party.TenantId, party.Id }
            orderby bill.Kind, party.Name, bill.DueDate, bill.Id
            select new
            {
                bill,
                party.Name,
                Left = db.Receivables.Where(row => row.Id == bill.Id).Sum(row => row.Amount - row.Settled) + db.Payables.Where(row => row.Id == bill.Id).Sum(row => row.Amount - row.Settled)
                    + db.CustomerCredits.Where(row => row.Id == bill.Id).Sum(row => row.Amount - row.Used) + db.SupplierCredits.Where(row => row.Id == bill.Id).Sum(row => row.Amount - row.Used),
            }).ToListAsync(ct);
        return rows.ConvertAll(row => new OpeningBillRow(row.bill.Id, row.bill.Kind, row.bill.PartyId, row.Name, row.bill.Number, row.bill.Date, row.bill.DueDate, row.bill.Amount, row.Left));
    }

    /// <summary>All parties by name, whatever its capitals.</summary>
    public static async Task<ILookup<string, Guid>> PartiesAsync(ErpDbContext db, CancellationToken ct) =>
        (await db.Parties.AsNoTracking().Select(party => new { party.Id, party.Name }).ToListAsync(ct)).ToLookup(party => party.Name, party => party.Id, StringComparer.OrdinalIgnoreCase);

    public static async Task<KnownOpening> KnownAsync(ErpDbContext db, IReadOnlyList<OpeningBillDraft> drafts, CancellationToken ct)
    {
        var parties = drafts.Select(draft => draft.PartyId).Distinct().ToList();
        if (parties.Count == 0)
            return new(new HashSet<Guid>(), new HashSet<(Guid, OpeningBillKind, string)>(), new Dictionary<Guid, string>());
        var bills = await db.OpeningBills.AsNoTracking().Where(bill => parties.Contains(bill.PartyId)).Select(bill => new { bill.Id, bill.PartyId, bill.Kind, bill.Number, bill.Status }).ToListAsync(ct);
        return new(
            bills.Select(bill => bill.Id).ToHashSet(),
            bills.Where(bill => bill.Status is OpeningBillStatus.Posted).Select(bill => (bill.PartyId, bill.Kind, bill.Number)).ToHashSet(),
            await db.Parties.AsNoTracking().Where(party => parties.Contains(party.Id)).ToDictionaryAsync(party => party.Id, party => party.Name, ct));
    }
}
