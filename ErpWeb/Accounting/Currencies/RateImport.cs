using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Accounting.Currencies;

/// <summary>Imports exchange rates: first a rehearsal that writes nothing, then the rows that were found good.</summary>
public sealed class RateImport(RateService rates, TenantContext tenant, IndiaClock clock)
{
    private static readonly CsvColumn Day = new("Date", "Effective date", "Rate date") { Example = "31-03-2026" };
    private static readonly CsvColumn Code = new("Currency", "Currency code", "From currency") { Example = "USD" };
    private static readonly CsvColumn Rate = new("Rate", "Exchange rate", "INR") { Example = "83.2575" };

    internal static IReadOnlyList<CsvColumn> Columns { get; } = [Day, Code, Rate];

    public async Task<Result<ImportPlan<RateDraft>>> PlanAsync(byte[] file, CancellationToken ct = default)
    {
        tenant.Demand(AccountingPermissions.AccountEdit);
        var sheet = CsvSheet.Read(file, Columns);
        if (!sheet.IsSuccess)
            return Result.Failure(sheet.Errors);
        var issues = new List<ImportIssue>();
        var read = sheet.Value.Rows.Select(row => (row.Number, Draft: Read(row, issues))).ToList();
        var days = read.Select(row => row.Draft.Date).OfType<DateOnly>().DefaultIfEmpty(clock.Today).ToList();
        var known = await rates.KnownAsync(days.Min(), days.Max(), ct);
        var refused = issues.Select(issue => issue.Row).ToHashSet();
        return new ImportPlan<RateDraft>([.. read.Select(row => new PlannedRow<RateDraft>(row.Number, row.Draft, refused.Contains(row.Number) ? ImportAction.Refused : ActionOf(row.Draft, known)))], issues, sheet.Value.UnknownHeaders);
    }

    public async Task<Result<int>> WriteAsync(ImportPlan<RateDraft> plan, Action<int> progress, CancellationToken ct = default)
    {
        tenant.Demand(AccountingPermissions.AccountEdit);
        var written = 0;
        foreach (var rows in plan.ToWrite.Chunk(ImportPlan<RateDraft>.RowsAtOnce))
        {
            var stored = await rates.ImportAsync([.. rows.Select(row => row.Draft)], ct);
            if (!stored.IsSuccess)
                return stored;
            progress(written += rows.Length);
        }
        return written;
    }

    private RateDraft Read(CsvRow row, List<ImportIssue> issues)
    {
        var draft = new RateDraft { Currency = row.Text(Code)?.ToUpperInvariant() ?? "" };
        if (row.TryDate(Day, out var date))
            draft.Date = date;
        if (row.TryAmount(Rate, out var rate))
            draft.Rate = rate;
        foreach (var error in RateRules.Check(draft, clock.Today))
            issues.Add(new(row.Number, (error.Field switch { nameof(RateDraft.Date) => Day, nameof(RateDraft.Currency) => Code, _ => Rate }).Header, error.Message, true));
        return draft;
    }

    private static ImportAction ActionOf(RateDraft draft, Dictionary<(string Currency, DateOnly Date), decimal> known) =>
        !known.TryGetValue((draft.Currency, draft.Date!.Value), out var rate) ? ImportAction.New : rate == draft.Rate ? ImportAction.Unchanged : ImportAction.Changed;
}
