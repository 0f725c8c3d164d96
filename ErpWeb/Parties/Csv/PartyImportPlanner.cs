using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Parties.Csv;

/// <summary>Decides, row by row, what an import does. Writes nothing and asks nobody.</summary>
/// <param name="stored">The tenant's parties.</param>
/// <param name="ownState">State code of the business.</param>
internal sealed class PartyImportPlanner(IReadOnlyList<PartyDraft> stored, string ownState)
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
    private readonly List<ImportIssue> _issues = [];

    public ImportPlan<PartyDraft> Plan(CsvSheet sheet)
    {
        var rows = sheet.Rows.Select(Plan).ToList();
        return new(rows, _issues, sheet.UnknownHeaders);
    }

    private PlannedRow<PartyDraft> Plan(CsvRow row)
    {
        var before = Find(row);
        var draft = before is null ? new PartyDraft() : Copy(before);
        var refused = new HashSet<CsvColumn>();
        _reader.Read(row, draft, before is null, Say);
        draft.Tidy();
        CheckRules(draft, refused, Say);
        CheckOthers(row, draft, before, Say);
        var action = refused.Count > 0 ? ImportAction.Refused
            : before is null ? ImportAction.New
            : draft.SaysTheSameAs(before) ? ImportAction.Unchanged
            : ImportAction.Changed;
        return new(row.Number, draft, action);

        void Say(CsvColumn column, string message, bool isRefusal)
        {
            if (isRefusal)
                refused.Add(column);
            _issues.Add(new(row.Number, column.Header, message, isRefusal));
        }
    }

    // By GSTIN; else by name, where city and GSTIN do not say that it is somebody else.
    private PartyDraft? Find(CsvRow row)
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

    // A cell that could not be read has been named already; what stands in its place is not at fault too.
    private static void CheckRules(PartyDraft draft, HashSet<CsvColumn> unread, Action<CsvColumn, string, bool> say)
    {
        var columns = unread.ToHashSet();
        foreach (var error in PartyRules.Check(draft))
        {
            var column = error.Field?.StartsWith(nameof(draft.DeliveryAddresses), StringComparison.Ordinal) is true ? PartyColumns.DeliveryAddresses : ColumnOfField.GetValueOrDefault(error.Field ?? "", PartyColumns.Name);
            if (!columns.Contains(column))
                say(column, error.Message, true);
        }
    }

    private void CheckOthers(CsvRow row, PartyDraft draft, PartyDraft? before, Action<CsvColumn, string, bool> say)
    {
        if (draft.Gstin.Length > 0 && _byGstin[draft.Gstin].FirstOrDefault(party => party.Id != draft.Id) is { } holder)
            say(PartyColumns.Gstin, PartyErrors.GstinTaken(holder.Name, holder.IsActive).Message, true);
        if (_byName[draft.Name].Any(party => party.Id != draft.Id && party.City.Equals(draft.City, StringComparison.OrdinalIgnoreCase)))
            say(PartyColumns.Name, PartyErrors.NameTaken(draft.Name, draft.City).Message, true);
        foreach (var key in (string[])[draft.Gstin, $"{draft.Name}\n{draft.City}", before?.Id.ToString() ?? ""])
        {
            if (key.Length == 0 || _rowOf.TryAdd(key, row.Number) || _rowOf[key] == row.Number)
                continue;
            say(key == draft.Gstin ? PartyColumns.Gstin : PartyColumns.Name, $"Row {_rowOf[key]} is about the same party.", true);
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
