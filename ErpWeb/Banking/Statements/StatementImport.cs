using ErpWeb.Banking.Files;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Banking.Statements;

/// <summary>Takes in the statements of banks. A line that is there already is passed over, in whatever file it comes again.</summary>
public sealed class StatementImport(TenantDb tenantDb, StatementReader reader)
{
    /// <summary>What can be chosen as columns of a CSV file; null for files that describe themselves.</summary>
    public async Task<CsvOffer?> ColumnsAsync(Guid accountId, byte[] file, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.Import, ct);
        if (!BankFileReader.IsCsv(file) || CsvTable.Read(file) is not { } table)
            return null;
        var headings = table.Headings();
        var saved = CsvFormat.Of((await SettingsAsync(db, accountId, ct))?.CsvFormat ?? "");
        // Columns that were saved for other headings than these are no help.
        var fits = saved is not null && saved.Headings.All(heading => headings.Any(known => CsvTable.Key(known) == CsvTable.Key(heading)));
        return new(headings, fits ? saved! : CsvFormatGuess.Of(table), fits, [.. table.Rows.Take(12)]);
    }

    /// <summary>What importing the file would do. Nothing is written.</summary>
    public async Task<Result<StatementPreview>> PreviewAsync(StatementUpload upload, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.Import, ct);
        return await PreviewAsync(db, upload, ct);
    }

    /// <summary>Writes the new lines and remembers the columns. Submitting it twice returns the first.</summary>
    public async Task<Result<ImportedStatement>> ImportAsync(StatementUpload upload, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.Import, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (!await reader.IsBankAsync(db, upload.AccountId, ct))
            return BankingErrors.AccountMissing;
        try
        {
            await TakeTurnAsync(db, upload.AccountId, ct);
            if (await db.BankStatements.AsNoTracking().FirstOrDefaultAsync(row => row.Id == upload.Id, ct) is { } before)
                return new ImportedStatement(before.Id, before.NewLines, 0);
            var preview = await PreviewAsync(db, upload, ct);
            if (!preview.IsSuccess)
                return Result.Failure(preview.Errors);
            var fresh = preview.Value.Lines.Where(line => line.State is PreviewState.New || line.State is PreviewState.LookAlike && upload.TakenAnyway.Contains(line.Identity)).ToList();
            var file = preview.Value.File;
            await SaveFormatAsync(db, upload, file, ct);
            if (fresh.Count > 0)
                await WriteAsync(db, upload, file, fresh, ct);
            await write.CommitAsync(ct);
            return new ImportedStatement(upload.Id, fresh.Count, preview.Value.Lines.Count - fresh.Count);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            return new Error("banking.import.meanwhile", "Somebody imported a statement of this account just now. Choose the file again.");
        }
    }

    /// <summary>Takes a mistaken import back: its lines count no more. Refused once one of them is matched.</summary>
    public async Task<Result> WithdrawAsync(Guid statementId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.Import, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await db.BankStatements.AsNoTracking().FirstOrDefaultAsync(row => row.Id == statementId && row.WithdrawnAtUtc == null, ct) is not { } statement)
            return new Error("banking.statement.missing", "This statement does not exist, or was taken back already.");
        await TakeTurnAsync(db, statement.AccountId, ct);
        if (await db.BankLines.AnyAsync(line => line.StatementId == statementId && line.Matched != 0, ct))
            return new Error("banking.statement.matched", "Some of its lines are matched. Undo these matches first.");
        var now = db.Clock.GetUtcNow().UtcDateTime;
        await db.BankStatements.Where(row => row.Id == statementId).ExecuteUpdateAsync(set => set.SetProperty(row => row.WithdrawnAtUtc, now), ct);
        await db.BankLines.Where(line => line.StatementId == statementId).ExecuteUpdateAsync(set => set.SetProperty(line => line.IsLeftOut, true), ct);
        db.Tell(BankingEvents.Line, Guid.Empty);
        await new PostingBatch(db).WriteAsync(LoggedChange.Cancelled(nameof(BankStatement), statementId, new { File = statement.FileName, statement.From, statement.To }), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    /// <summary>Who changes what is matched on an account holds its row until the end, so that nobody sees half of it.</summary>
    internal static async Task TakeTurnAsync(ErpDbContext db, Guid accountId, CancellationToken ct)
    {
        if (await db.BankTurns.Where(turn => turn.Id == accountId).ExecuteUpdateAsync(set => set.SetProperty(turn => turn.Taken, turn => turn.Taken + 1), ct) > 0)
            return;
        db.BankTurns.Add(new() { Id = accountId });
        await db.SaveChangesAsync(ct);
    }

    private async Task<Result<StatementPreview>> PreviewAsync(ErpDbContext db, StatementUpload upload, CancellationToken ct)
    {
        if (!await reader.IsBankAsync(db, upload.AccountId, ct))
            return BankingErrors.AccountMissing;
        var settings = await SettingsAsync(db, upload.AccountId, ct);
        var read = BankFileReader.Read(upload.Bytes, settings?.AccountNumber ?? "", upload.Format ?? CsvFormat.Of(settings?.CsvFormat ?? ""));
        if (!read.IsSuccess)
            return Result.Failure(read.Errors);
        var file = read.Value;
        if (file.Lines.Count == 0)
            return new StatementPreview(file, [], []);
        var (from, to) = (file.Lines.Min(line => line.Date), file.Lines.Max(line => line.Date));
        var known = await reader.KnownAsync(db, upload.AccountId, from, to, ct);
        var others = await reader.OfOtherFormsAsync(db, upload.AccountId, file.Format, from, to, ct);
        var lines = file.Lines.Zip(LineIdentity.Of(file.Lines), (line, identity) => new PreviewLine(line, identity, StateOf(line, identity, known, others))).ToList();
        var before = lines.All(line => line.State is PreviewState.Known) ? null : await reader.BalanceBeforeAsync(db, upload.AccountId, from, ct);
        return new StatementPreview(file, lines, StatementCheck.Notes(file, before));
    }

    private static PreviewState StateOf(BankFileLine line, string identity, HashSet<string> known, Dictionary<(DateOnly, decimal), int> others)
    {
        if (known.Contains(identity))
            return PreviewState.Known;
        if (others.GetValueOrDefault((line.Date, line.Amount)) is not (> 0 and var left))
            return PreviewState.New;
        others[(line.Date, line.Amount)] = left - 1;
        return PreviewState.LookAlike;
    }

    private static async Task SaveFormatAsync(ErpDbContext db, StatementUpload upload, BankFile file, CancellationToken ct)
    {
        var settings = await db.BankSettings.FirstOrDefaultAsync(row => row.Id == upload.AccountId, ct) ?? db.BankSettings.Add(new() { Id = upload.AccountId }).Entity;
        if (file.Format is BankFileFormat.Csv && upload.Format is { } format)
            settings.CsvFormat = format.ToJson();
        if (settings.AccountNumber.Length == 0 && file.AccountNumber is { Length: > 0 and <= BankSettings.AccountNumberMaxLength } number)
            settings.AccountNumber = number;
        await db.SaveChangesAsync(ct);
    }

    private static async Task WriteAsync(ErpDbContext db, StatementUpload upload, BankFile file, List<PreviewLine> fresh, CancellationToken ct)
    {
        var statement = new BankStatement
        {
            Id = upload.Id,
            AccountId = upload.AccountId,
            FileName = BankText.Words(upload.FileName, BankStatement.FileNameMaxLength),
            Format = file.Format,
            From = file.Lines.Min(line => line.Date),
            To = file.Lines.Max(line => line.Date),
            Opening = file.Opening,
            Closing = file.Closing,
            NewLines = fresh.Count,
            ImportedAtUtc = db.Clock.GetUtcNow().UtcDateTime,
            ImportedById = db.Actor.UserId,
            ImportedBy = db.Actor.Name,
        };
        var batch = new PostingBatch(db);
        batch.Add(statement);
        batch.AddRange(fresh.Select((line, index) => new BankLine
        {
            Id = Ids.New(),
            AccountId = upload.AccountId,
            StatementId = statement.Id,
            LineNumber = index + 1,
            Date = line.Line.Date,
            Amount = line.Line.Amount,
            Text = line.Line.Text,
            Reference = line.Line.Reference,
            Balance = line.Line.Balance,
            Identity = line.Identity,
        }));
        await batch.WriteAsync(LoggedChange.Posted(nameof(BankStatement), statement.Id, new { File = statement.FileName, statement.From, statement.To, Lines = fresh.Count, Amount = fresh.Sum(line => line.Line.Amount) }), ct);
    }

    private static Task<BankSettings?> SettingsAsync(ErpDbContext db, Guid accountId, CancellationToken ct) => db.BankSettings.AsNoTracking().FirstOrDefaultAsync(row => row.Id == accountId, ct);
}
