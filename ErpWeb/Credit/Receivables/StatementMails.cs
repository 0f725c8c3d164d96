using ErpWeb.Credit.Contracts;
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
        if (await export.StatementAsync(partyId, from, to, "pdf", ct) is not var (sheet, business))
            return CreditErrors.PartyMissing;
        // Where nothing can set a PDF here, the sheet goes as a workbook.
        var file = await files.PdfAsync(sheet, business, ct) is { } pdf
            ? new MailFile($"statement-{to:yyyy-MM-dd}.pdf", "application/pdf", pdf)
            : new MailFile($"statement-{to:yyyy-MM-dd}.xlsx", SheetXlsx.ContentType, SheetXlsx.Of(sheet, business));
        queue.Add(db, draft.Id, new(draft.To.Trim(), draft.Subject.Trim(), draft.Text) { Files = [file] }, $"/credit/{partyId}/statement");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same mail was submitted a moment before.
        }
        return Result.Success;
    }
}
