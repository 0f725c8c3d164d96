using ErpWeb.Billing;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Alerts.Sources;

internal sealed class BrokenPromiseAlerts : IAlertSource
{
    public string Key => "promise";

    public string Title => "Broken promises";

    public string Icon => "phone";

    public string Needs => BillingPermissions.InvoiceView;

    public IReadOnlyCollection<string> Kinds => ["diary"];

    public async Task<IReadOnlyList<Alert>> FindAsync(ErpDbContext db, DateOnly today, CancellationToken ct)
    {
        var broken = await (
            from note in db.DiaryNotes.AsNoTracking()
            join party in db.Parties on note.PartyId equals party.Id
            where note.PromisedOn < today && note.ClosedAtUtc == null
            orderby note.PromisedOn
            select new { note.Id, note.PartyId, party.Name, On = note.PromisedOn!.Value }).Take(Alert.Most).ToListAsync(ct);
        return [.. broken.Select(note => new Alert(note.Id, $"{note.Name} promised to pay by {IndianDate.Format(note.On)}", $"/credit/{note.PartyId}"))];
    }
}
