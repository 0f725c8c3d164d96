using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Parties.Csv;

/// <summary>Decides what an import of parties does.</summary>
/// <param name="stored">The tenant's parties.</param>
/// <param name="ownState">State code of the business.</param>
internal sealed class PartyImportPlanner(IReadOnlyList<PartyDraft> stored, string ownState) : ImportPlanner<PartyDraft>
{
    private static readonly Dictionary<string, CsvColumn> ColumnOfField = new()
    {
        [nameof(PartyDraft.Name)] = PartyColumns.Name,
        [nameof(PartyDraft.IsCustomer)] = PartyColumns.Role,
        [nameof(PartyDraft.GstKind)] = PartyColumns.GstKind,
        [nameof(PartyDraft.Gstin)] = PartyColumns.Gstin,
        [nameof(PartyDraft.StateCode)] = PartyColumns.State,
        [nameof(PartyDraft.AddressLine1)] = PartyColumns.AddressLine1,
        [nameof(PartyDraft.AddressLine2)] = PartyColumns.AddressLine2,
        [nameof(PartyDraft.City)] = PartyColumns.City,
        [nameof(PartyDraft.Pincode)] = PartyColumns.Pincode,
        [nameof(PartyDraft.Phone)] = PartyColumns.Phone,
        [nameof(PartyDraft.Email)] = PartyColumns.Email,
        [nameof(PartyDraft.Country)] = PartyColumns.Country,
        [nameof(PartyDraft.CreditDays)] = PartyColumns.CreditDays,
    };

    private readonly ILookup<string, PartyDraft> _byGstin = stored.Where(party => party.Gstin.Length > 0).ToLookup(party => party.Gstin);
    private readonly ILookup<string, PartyDraft> _byName = stored.ToLookup(party => party.Name, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _rowOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly PartyRowReader _reader = new(ownState);

    // By GSTIN; else by name, where city and GSTIN do not say that it is somebody else.
    protected override PartyDraft? Find(CsvRow row)
    {
        var gstin = row.Text(PartyColumns.Gstin)?.ToUpperInvariant() ?? "";
        if (_byGstin[gstin].FirstOrDefault() is { } known)
            return known;
        var city = row.Text(PartyColumns.City);
        var namesakes = _byName[row.Text(PartyColumns.Name) ?? ""]
            .Where(party => gstin.Length == 0 || party.Gstin.Length == 0)
            .Where(party => city is null || party.City.Length == 0 || party.City.Equals(city, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return namesakes is [var only] ? only : namesakes.Find(party => party.City.Equals(city ?? "", StringComparison.OrdinalIgnoreCase));
    }

    protected override PartyDraft Read(CsvRow row, PartyDraft? before, RowRemarks remarks)
    {
        var draft = before is null ? new PartyDraft() : Copy(before);
        _reader.Read(row, draft, before is null, remarks);
        draft.Tidy();
        return draft;
    }

    protected override IReadOnlyList<Error> Check(PartyDraft draft) => PartyRules.Check(draft);

    protected override CsvColumn ColumnOf(Error error) => error.Field?.StartsWith(nameof(PartyDraft.DeliveryAddresses), StringComparison.Ordinal) is true
        ? PartyColumns.DeliveryAddresses
        : ColumnOfField.GetValueOrDefault(error.Field ?? "", PartyColumns.Name);

    protected override bool IsSame(PartyDraft draft, PartyDraft before) => draft.SaysTheSameAs(before);

    protected override void CheckOthers(CsvRow row, PartyDraft draft, PartyDraft? before, RowRemarks remarks)
    {
        if (draft.Gstin.Length > 0 && _byGstin[draft.Gstin].FirstOrDefault(party => party.Id != draft.Id) is { } holder)
            remarks.Refuse(PartyColumns.Gstin, PartyErrors.GstinTaken(holder.Name, holder.IsActive).Wording);
        if (_byName[draft.Name].Any(party => party.Id != draft.Id && party.City.Equals(draft.City, StringComparison.OrdinalIgnoreCase)))
            remarks.Refuse(PartyColumns.Name, PartyErrors.NameTaken(draft.Name, draft.City).Wording);
        foreach (var key in (string[])[draft.Gstin, $"{draft.Name}\n{draft.City}", before?.Id.ToString() ?? ""])
        {
            if (key.Length == 0 || _rowOf.TryAdd(key, row.Number) || _rowOf[key] == row.Number)
                continue;
            remarks.Refuse(key == draft.Gstin ? PartyColumns.Gstin : PartyColumns.Name, $"Row {_rowOf[key]} is about the same party.");
            break;
        }
    }

    private static PartyDraft Copy(PartyDraft party)
    {
        var row = new Party { Id = party.Id, Version = party.Version, Name = party.Name, StateCode = party.StateCode };
        party.ApplyTo(row);
        var copy = PartyQueries.ToDraft(row, []);
        copy.DeliveryAddresses = party.DeliveryAddresses;
        return copy;
    }
}
