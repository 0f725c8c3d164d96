using System.Globalization;
using System.Text;
using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Banking.Files;
using ErpWeb.Banking.Matching;
using ErpWeb.Banking.Rules;
using ErpWeb.Banking.Statements;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.App.Demo;

/// <summary>The last weeks of one business's bank statement, reconciled in part: made by the same verbs that people use.</summary>
internal static class DemoBank
{
    private const int Days = 24;

    public static async Task EnsureAsync(IServiceProvider services, DemoBusiness business, Guid tenantId, CancellationToken ct)
    {
        if (business != DemoBusiness.All[0])
            return;
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenantId, Actor.System("demo data"), Rights.All);
        await using var db = await scope.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member, ct);
        if (await db.BankStatements.AnyAsync(ct))
            return;
        var today = scope.ServiceProvider.GetRequiredService<IndiaClock>().Today;
        var bank = await db.Accounts.Where(account => account.Role == AccountRole.Bank).Select(account => account.Id).SingleAsync(ct);
        await RuleAsync(scope.ServiceProvider, db, ct);
        var upload = new StatementUpload { AccountId = bank, FileName = $"statement-{today:yyyy-MM}.csv", Bytes = await FileAsync(db, bank, today, ct) };
        upload.Format = CsvFormatGuess.Of(CsvTable.Read(upload.Bytes)!);
        if (!(await scope.ServiceProvider.GetRequiredService<StatementImport>().ImportAsync(upload, ct)).IsSuccess)
            return;
        await scope.ServiceProvider.GetRequiredService<LineProposals>().ApplyAutomaticAsync(bank, ct);
        var matches = scope.ServiceProvider.GetRequiredService<MatchService>();
        var sure = await scope.ServiceProvider.GetRequiredService<LineQueries>().SureAsync(bank, ct);
        foreach (var (line, entry) in sure.Take(sure.Count * 2 / 3))
            await matches.MatchAsync(line, [new(entry)], MatchKind.Suggested, ct);
    }

    private static async Task RuleAsync(IServiceProvider services, ErpDbContext db, CancellationToken ct)
    {
        var rules = services.GetRequiredService<BankRuleService>();
        var accounts = services.GetRequiredService<AccountReader>();
        var charges = await accounts.FindAsync(await db.Accounts.Where(account => account.Role == AccountRole.BankCharges).Select(account => account.Id).SingleAsync(ct), ct);
        var cash = await accounts.FindAsync(await db.Accounts.Where(account => account.Role == AccountRole.Cash).Select(account => account.Id).SingleAsync(ct), ct);
        await rules.SaveAsync(new() { Name = "Charges of the bank", Contains = "SMS CHARGES, CHRG, AMB", Direction = BankDirection.Out, AtMost = 500, Target = charges, IsAutomatic = true }, ct);
        await rules.SaveAsync(new() { Name = "Cash paid in", Contains = "CASH DEPOSIT", Direction = BankDirection.In, Action = BankRuleAction.Transfer, Target = cash }, ct);
    }

    // What the books have, as a bank writes it: a day or two later, the newest cheque not yet, with charges and cash of its own.
    private static async Task<byte[]> FileAsync(ErpDbContext db, Guid bank, DateOnly today, CancellationToken ct)
    {
        var first = today.AddDays(-Days);
        var opening = await db.JournalLines.Where(line => line.AccountId == bank && line.Date < first).SumAsync(line => line.Debit - line.Credit, ct);
        var booked = await (
            from line in db.JournalLines
            where line.AccountId == bank && line.Date >= first && line.Date <= today.AddDays(-3)
            join entry in db.JournalEntries on new { line.TenantId, Id = line.EntryId } equals new { entry.TenantId, entry.Id }
            orderby line.Date, line.Id
            select new { line.Date, Amount = line.Debit - line.Credit, entry.Narration }).Take(60).ToListAsync(ct);
        var lines = booked.Select((entry, index) => (Date: entry.Date.AddDays(entry.Amount < 0 ? 1 : 0), entry.Amount, Text: $"{(entry.Amount < 0 ? "NEFT DR" : "NEFT CR")}-EXMP{index + 1:0000000}-{entry.Narration.ToUpperInvariant()}", Reference: $"N{entry.Date:yyMMdd}{index + 1:00000}"))
            .Append((today.AddDays(-9), -29.50m, "SMS CHARGES + GST", ""))
            .Append((today.AddDays(-6), 15_000m, "CASH DEPOSIT BY SELF", ""))
            .OrderBy(line => line.Item1);
        var (file, balance) = (new StringBuilder("Date,Narration,Chq./Ref.No.,Value Dt,Withdrawal Amt.,Deposit Amt.,Closing Balance\n"), opening);
        foreach (var (date, amount, text, reference) in lines)
        {
            balance += amount;
            file.Append(CultureInfo.InvariantCulture, $"{date:dd/MM/yy},\"{text.Replace('"', ' ')}\",{reference},{date:dd/MM/yy},{(amount < 0 ? -amount : (decimal?)null)},{(amount > 0 ? amount : (decimal?)null)},{balance}\n");
        }
        return Encoding.UTF8.GetBytes(file.ToString());
    }
}
