using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Mail;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Receivables;

/// <summary>Sends a customer his statement of account.</summary>
public sealed class StatementMails(TenantDb tenantDb, ReceivableQueries receivables, CreditExport export, SheetFiles files, MailQueue queue)
{
    /// <summary>The mail with the customer's address and a text to change; null when there is no such customer.</summary>
    public async Task<MailDraft?> PrepareAsync(Guid partyId, DateOnly from, DateOnly to, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.Export, ct);
        if (await CreditFactsReader.PartyAsync(db, partyId, ct) is not { } party || db.OwnRecordsOf is not null || await receivables.StatementAsync(db, partyId, from, to, ct) is not { } statement)
            return null;
        var business = await CreditFactsReader.BusinessAsync(db, ct);
        return new()
        {
            To = party.Email,
            Phone = party.Phone,
            Subject = $"Statement of account from {business}",
            Text = $"""
                Dear {party.Name},

                this is your account with us from {IndianDate.Format(from)} to {IndianDate.Format(to)}. It closes with {IndianNumber.Rupees(statement.Closing)}{(statement.Closing < 0 ? " in your favour" : "")}.

                {business}
                """,
        };
    }

    /// <summary>Puts the mail in the queue. Submitting it twice sends one.</summary>
    public async Task<Result> SendAsync(Guid partyId, DateOnly from, DateOnly to, MailDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.Export, ct);
        if (draft.Check() is { Count: > 0 } errors)
            return Result.Failure(errors);
        if (await db.QueuedMails.AnyAsync(row => row.Id == draft.Id, ct))
            return Result.Success;
        if (await receivables.StatementAsync(db, partyId, from, to, ct) is not { } statement)
            return CreditErrors.PartyMissing;
        var attached = new List<MailFile>();
        foreach (var currency in statement.Currencies.Select(one => (string?)one.Currency.Code).Prepend(null))
        {
            if (await export.StatementAsync(partyId, from, to, "pdf", currency, ct) is not var (sheet, business))
                return CreditErrors.PartyMissing;
            attached.Add(await FileAsync(sheet, business, $"statement-{(currency is null ? "" : currency + "-")}{to:yyyy-MM-dd}", ct));
        }
        queue.Add(db, draft.Id, new(draft.To.Trim(), draft.Subject.Trim(), draft.Text) { Files = attached }, $"/credit/{partyId}/statement");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // The same mail was submitted a moment before.
        }
        return Result.Success;
    }

    // Where nothing can set a PDF here, the sheet goes as a workbook.
    private async Task<MailFile> FileAsync(Sheet sheet, string business, string name, CancellationToken ct) => await files.PdfAsync(sheet, business, ct) is { } pdf
        ? new($"{name}.pdf", "application/pdf", pdf)
        : new($"{name}.xlsx", SheetXlsx.ContentType, SheetXlsx.Of(sheet, business));
}
