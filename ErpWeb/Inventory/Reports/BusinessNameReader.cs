using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Reports;

/// <summary>Whose stock it is, for the head of a file.</summary>
internal static class BusinessNameReader
{
    public static Task<string> ReadAsync(ErpDbContext db, CancellationToken ct) => db.BusinessProfiles.Select(profile => profile.LegalName).SingleAsync(ct);
}
