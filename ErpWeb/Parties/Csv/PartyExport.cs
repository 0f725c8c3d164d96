using System.Globalization;
using System.Runtime.CompilerServices;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Parties.Csv;

/// <summary>Writes parties as the importer reads them.</summary>
public sealed class PartyExport(PartyQueries queries, TenantContext tenant, ExportRecorder recorder)
{
    public const string FileName = "parties.csv";

    private const int PageSize = 500;

    /// <param name="filterWords">What the edit log says of the filter.</param>
    public async Task WriteAsync(Stream stream, PartyFilter filter, string filterWords = "", CancellationToken ct = default)
    {
        tenant.Demand(PartiesPermissions.PartyExport);
        await recorder.RecordAsync(nameof(Party), FileName, filterWords, ct);
        await CsvFile.WriteAsync(stream, PartyColumns.All.OurHeaders(), RowsAsync(filter, ct), ct);
    }

    private async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync(PartyFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        string? cursor = null;
        do
        {
            var page = await queries.ChoicesAsync(filter, cursor, PageSize, ct);
            var addresses = await queries.AddressesAsync(page.Rows.Select(party => party.Id), ct);
            foreach (var party in page.Rows)
                yield return Cells(party, addresses[party.Id]);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
    }

    // In the order of PartyColumns.
    private static string[] Cells(PartyChoice party, IEnumerable<PartyAddressDraft> addresses) =>
    [
        party.Name, RoleOf(party), GstKindNames.Of(party.GstKind), party.Gstin, IndianStates.NameOf(party.StateCode),
        party.AddressLine1, party.AddressLine2, party.City, party.Pincode, party.Country, party.Phone, party.Email,
        party.CreditDays.ToString(CultureInfo.InvariantCulture), PartyAddressText.Write(addresses), party.IsActive ? "Yes" : "No",
    ];

    private static string RoleOf(PartyChoice party) => party switch
    {
        { IsCustomer: true, IsSupplier: true } => "Both",
        { IsSupplier: true } => "Supplier",
        _ => "Customer",
    };
}
