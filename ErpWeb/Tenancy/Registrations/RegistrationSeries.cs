using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tenancy.Registrations;

/// <summary>Each GSTIN numbers its invoices and credit notes by itself (CGST rules 46 and 53: unique for each registered person).</summary>
internal sealed class RegistrationSeries : ITenantNeeds
{
    private static readonly (NumberedDocument Document, char Letter)[] Own = [(NumberedDocument.Invoice, 'I'), (NumberedDocument.CreditNote, 'C')];

    public IEnumerable<string> Names => ["series of registrations"];

    public async Task AddMissingAsync(ErpDbContext db, CancellationToken ct)
    {
        foreach (var registration in await db.Registrations.AsNoTracking().ToListAsync(ct))
            await AddAsync(db, registration, ct);
    }

    public static async Task AddAsync(ErpDbContext db, Registration registration, CancellationToken ct)
    {
        var known = await db.NumberSeries.AsNoTracking().Select(series => new { series.Document, series.Prefix, series.RegistrationId }).ToListAsync(ct);
        foreach (var (document, letter) in Own)
        {
            if (known.Exists(series => series.RegistrationId == registration.Id && series.Document == document))
                continue;
            var prefix = Prefixes(letter, registration.StateCode).First(candidate => !known.Exists(series => series.Prefix == candidate));
            db.NumberSeries.Add(new() { Id = Ids.New(), Document = document, Prefix = prefix, RegistrationId = registration.Id });
        }
    }

    // "IN29" for invoices of Karnataka, "CN29" for its credit notes; a second GSTIN there goes on with "IA29".
    private static IEnumerable<string> Prefixes(char letter, string stateCode) => "NABCDEFGHJKLMPQRSTUVWXYZ".Select(second => $"{letter}{second}{stateCode}");
}
