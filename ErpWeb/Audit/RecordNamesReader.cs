using System.Text.Json;
using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Journals;
using ErpWeb.Accounting.Recurring;
using ErpWeb.Accounting.Tags;
using ErpWeb.Audit.Wording;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.Prices;
using ErpWeb.Catalog.TaxRates;
using ErpWeb.Counter.Tills;
using ErpWeb.Identity.Invitations;
using ErpWeb.Identity.Roles;
using ErpWeb.Identity.Users;
using ErpWeb.Inventory.Bins;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Parties;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.DebitNotes;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Tenancy.Registrations;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Audit;

/// <summary>Finds what records are called: by their row, or, when that is gone, by what the log last said of them.</summary>
internal static class RecordNamesReader
{
    private static readonly string[] NamingFacts = ["Name", "Number", "Label", "Prefix"];

    private sealed record Named(Guid Id, string Name);

    public static async Task<RecordNames> ReadAsync(ErpDbContext db, IEnumerable<(string EntityType, Guid Id)> wanted, CancellationToken ct)
    {
        var names = new Dictionary<(string, Guid), string>();
        foreach (var kind in wanted.Where(record => record.Id != Guid.Empty).Distinct().GroupBy(record => record.EntityType, record => record.Id))
        {
            var ids = kind.ToList();
            if (Rows(db, kind.Key, ids) is not { } rows)
                continue;
            foreach (var row in await rows.ToListAsync(ct))
                names[(kind.Key, row.Id)] = row.Name;
            foreach (var (id, name) in await FromLogAsync(db, [.. ids.Where(id => !names.ContainsKey((kind.Key, id)))], ct))
                names[(kind.Key, id)] = name;
        }
        return new(names);
    }

    private static IQueryable<Named>? Rows(ErpDbContext db, string entityType, List<Guid> ids) => entityType switch
    {
        nameof(Item) => db.Items.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name)),
        nameof(Bin) => db.Bins.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Code)),
        nameof(Warehouse) => db.Warehouses.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name)),
        nameof(Party) => db.Parties.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name)),
        nameof(TaxRate) => db.TaxRates.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name)),
        nameof(Invoice) => db.Invoices.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Number)),
        nameof(Receipt) => db.Receipts.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Number)),
        nameof(PurchaseOrder) => db.PurchaseOrders.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Number)),
        nameof(GoodsReceipt) => db.GoodsReceipts.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Number)),
        nameof(PurchaseBill) => db.PurchaseBills.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Number)),
        nameof(DebitNote) => db.DebitNotes.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Number)),
        nameof(SupplierPayment) => db.SupplierPayments.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Number)),
        nameof(Role) => db.Roles.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name)),
        Membership.LogName =>
            from member in db.Memberships
            where member.TenantId == db.TenantId && ids.Contains(member.UserId)
            join user in db.Users on member.UserId equals user.Id
            select new Named(user.Id, user.DisplayName),
        nameof(Invitation) => db.Set<Invitation>().Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.DisplayName)),
        nameof(Account) => db.Accounts.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name)),
        nameof(Journal) => db.Journals.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Number)),
        nameof(JournalTemplate) => db.JournalTemplates.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name)),
        nameof(Tag) => db.Tags.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name)),
        nameof(PriceList) => db.PriceLists.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name)),
        nameof(Till) => db.Tills.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name)),
        nameof(Registration) => db.Registrations.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Gstin)),
        nameof(NumberSeries) => db.NumberSeries.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Prefix)),
        nameof(ItemTaxRate) =>
            from row in db.ItemTaxRates
            where ids.Contains(row.Id)
            join item in db.Items on new { row.TenantId, Id = row.ItemId } equals new { item.TenantId, item.Id }
            select new Named(row.Id, item.Name),
        nameof(ItemUnit) =>
            from row in db.ItemUnits
            where ids.Contains(row.Id)
            join item in db.Items on new { row.TenantId, Id = row.ItemId } equals new { item.TenantId, item.Id }
            select new Named(row.Id, item.Name),
        nameof(ItemBarcode) =>
            from row in db.ItemBarcodes
            where ids.Contains(row.Id)
            join item in db.Items on new { row.TenantId, Id = row.ItemId } equals new { item.TenantId, item.Id }
            select new Named(row.Id, item.Name),
        nameof(KitPart) =>
            from row in db.KitParts
            where ids.Contains(row.Id)
            join item in db.Items on new { row.TenantId, Id = row.KitId } equals new { item.TenantId, item.Id }
            select new Named(row.Id, item.Name),
        nameof(ItemBin) =>
            from row in db.ItemBins
            where ids.Contains(row.Id)
            join item in db.Items on new { row.TenantId, Id = row.ItemId } equals new { item.TenantId, item.Id }
            select new Named(row.Id, item.Name),
        nameof(PartyAddress) =>
            from row in db.PartyAddresses
            where ids.Contains(row.Id)
            join party in db.Parties on new { row.TenantId, Id = row.PartyId } equals new { party.TenantId, party.Id }
            select new Named(row.Id, party.Name + ", " + row.Label),
        _ => null,
    };

    private static async Task<IReadOnlyDictionary<Guid, string>> FromLogAsync(ErpDbContext db, List<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, string>();
        var last = await db.EditLog.AsNoTracking()
            .Where(entry => ids.Contains(entry.EntityId) && (entry.Action == "Deleted" || entry.Action == "Created" || entry.Action == "Posted"))
            .OrderBy(entry => entry.Sequence)
            .Select(entry => new { entry.EntityId, entry.Changes })
            .ToListAsync(ct);
        return last.Select(entry => (entry.EntityId, Name: NameIn(entry.Changes))).Where(entry => entry.Name is not null)
            .GroupBy(entry => entry.EntityId)
            .ToDictionary(entries => entries.Key, entries => entries.Last().Name!);
    }

    private static string? NameIn(string changes)
    {
        var values = LoggedValue.Parse(changes).ToDictionary(value => value.Property, value => value.New ?? value.Old);
        return NamingFacts.Select(fact => values.GetValueOrDefault(fact)).FirstOrDefault(value => value is { ValueKind: JsonValueKind.String })?.GetString();
    }
}
