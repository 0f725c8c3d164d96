using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Credit.Opening;

/// <summary>Imports open bills of the time before the books from a CSV file: first a rehearsal, then the good rows.</summary>
public sealed class OpeningBillImport(TenantDb tenantDb, TenantContext tenant, OpeningDay opening, OpeningBillService service)
{
    private static readonly CsvColumn Party = new("Party", "Party Name", "Customer Name", "Supplier Name", "Ledger") { Example = "Kiran Electricals" };
    private static readonly CsvColumn Kind = new("Type") { Example = "Customer bill" };
    private static readonly CsvColumn Number = new("Number", "Bill No", "Invoice Number", "Ref No") { Example = "INV/118" };
    private static readonly CsvColumn Date = new("Date", "Bill Date", "Invoice Date") { Example = "14-02-2026" };
    private static readonly CsvColumn DueDate = new("Due date", "Due On") { Example = "16-03-2026" };
    private static readonly CsvColumn Amount = new("Amount open", "Pending Amount", "Balance", "Amount") { Example = "23600.00" };

    public static IReadOnlyList<CsvColumn> Columns { get; } = [Party, Kind, Number, Date, DueDate, Amount];

    /// <summary>What importing the file would do, row by row.</summary>
    public async Task<Result<ImportPlan<OpeningBillDraft>>> PlanAsync(byte[] file, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalPost, ct);
        var sheet = CsvSheet.Read(file, Columns);
        if (!sheet.IsSuccess)
            return Result.Failure(sheet.Errors);
        var parties = await OpeningBillReader.PartiesAsync(db, ct);
        var stored = (await OpeningBillReader.RowsAsync(db, ct)).Select(row => (row.PartyId, row.Kind, row.Number)).ToHashSet();
        var date = await opening.DateAsync(db, ct);
        var issues = new List<ImportIssue>();
        var rows = new List<PlannedRow<OpeningBillDraft>>();
        foreach (var row in sheet.Value.Rows)
        {
            var draft = DraftOf(row, parties, date, issues);
            var isRefused = issues.Exists(issue => issue.Row == row.Number && issue.IsRefusal);
            rows.Add(new(row.Number, draft, isRefused ? ImportAction.Refused : stored.Add((draft.PartyId, draft.Kind, PlainText.Of(draft.BillNumber))) ? ImportAction.New : ImportAction.Unchanged));
        }
        return new ImportPlan<OpeningBillDraft>(rows, issues, sheet.Value.UnknownHeaders);
    }

    /// <summary>Writes the good rows, each few hundred in a transaction of their own, and returns how many.</summary>
    public async Task<Result<int>> WriteAsync(ImportPlan<OpeningBillDraft> plan, Action<int> progress, CancellationToken ct = default)
    {
        tenant.Demand(AccountingPermissions.JournalPost);
        var written = 0;
        foreach (var rows in plan.ToWrite.Chunk(OpeningBillRules.MostAtOnce))
        {
            var posted = await service.PostAsync([.. rows.Select(row => row.Draft)], ct);
            if (!posted.IsSuccess)
                return Result.Failure(posted.Errors);
            progress(written += posted.Value);
        }
        return written;
    }

    private static OpeningBillDraft DraftOf(CsvRow row, ILookup<string, Guid> parties, DateOnly begins, List<ImportIssue> issues)
    {
        var name = row.Text(Party) ?? "";
        var draft = new OpeningBillDraft { PartyName = name, PartyId = parties[name].FirstOrDefault(), BillNumber = row.Text(Number) ?? "" };
        if (parties[name].Count() != 1)
            Refuse(Party, parties[name].Any() ? $"Several parties are called {name}." : $"There is no party {name}. Import parties first.");
        if (KindOf(row.Text(Kind)) is { } kind)
            draft.Kind = kind;
        else
            Refuse(Kind, "Write Customer bill, Customer advance, Supplier bill or Supplier advance.");
        if (row.TryDate(Date, out var date))
            draft.Date = date;
        if (!row.TryDate(DueDate, out var due))
            Refuse(DueDate, "Write the date as 31-03-2026.");
        draft.DueDate = due;
        if (row.TryAmount(Amount, out var amount))
            draft.Amount = amount;
        foreach (var error in OpeningBillRules.Check(draft, begins, ""))
            Refuse(error.Field switch { ".BillNumber" => Number, ".Date" => Date, ".DueDate" => DueDate, _ => Amount }, error.Message);
        return draft;

        void Refuse(CsvColumn column, string message) => issues.Add(new(row.Number, column.Header, message, IsRefusal: true));
    }

    private static OpeningBillKind? KindOf(string? words)
    {
        var text = words?.ToLowerInvariant() ?? "customer";
        var isAdvance = text.Contains("advance", StringComparison.Ordinal);
        return text switch
        {
            _ when text.Contains("customer", StringComparison.Ordinal) || text.Contains("debtor", StringComparison.Ordinal) => isAdvance ? OpeningBillKind.CustomerAdvance : OpeningBillKind.CustomerBill,
            _ when text.Contains("supplier", StringComparison.Ordinal) || text.Contains("vendor", StringComparison.Ordinal) || text.Contains("creditor", StringComparison.Ordinal) => isAdvance ? OpeningBillKind.SupplierAdvance : OpeningBillKind.SupplierBill,
            _ => null,
        };
    }
}
