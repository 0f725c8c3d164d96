using System.ComponentModel;
using ErpWeb.Api.Bills;
using ErpWeb.Api.Http;
using ErpWeb.Api.Repeats;
using ErpWeb.Billing;
using ErpWeb.Billing.CreditNotes;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Api.CreditNotes;

/// <summary>A posted credit note. Amounts are rupees.</summary>
public sealed record Note(
    Guid Id, string Number, DateOnly Date, Guid BillId, string BillNumber, Guid CustomerId, string CustomerName, string CustomerGstin, string PlaceOfSupply, string Reason,
    [property: Description("Whether it lowers the tax too (section 34(2)).")] bool LowersTax,
    decimal Taxable, decimal Exempt, decimal Cgst, decimal Sgst, decimal Igst, decimal Cess, decimal RoundOff, decimal Total,
    [property: Description("What it took off the bill; the rest is the customer's credit.")] decimal Settled, DocumentStatus Status, IReadOnlyList<BillLine> Lines);

/// <summary>Credit notes, as the screens show them.</summary>
internal static class CreditNoteEndpoints
{
    public static void MapCreditNotes(this RouteGroupBuilder api)
    {
        var notes = api.MapGroup("/credit-notes").WithTags("Credit notes").Needs(BillingPermissions.InvoiceView);
        notes.MapGet("", ListAsync).WithSummary("Credit notes, newest first");
        notes.MapGet("/{id:guid}", FindAsync).WithSummary("One credit note with its lines");
        notes.MapPost("", PostAsync).Needs(BillingPermissions.CreditNotePost).WithSummary("Take goods back, or lower the price of a bill")
            .WithDescription("One step writes the note, stock, ledger and tax, or nothing. What the bill does not need is the customer's credit.");
    }

    /// <param name="q">Parts of a number, of the bill's number or of the customer's name.</param>
    private static async Task<Results<Ok<Page<CreditNoteRow>>, ProblemHttpResult>> ListAsync(
        string? q, Day? from, Day? to, [AsParameters] PageRequest page, CreditNoteQueries notes, HttpContext http, CancellationToken ct)
    {
        if (page.Fault(cursor => DateCursor.TryParse(cursor, out _)) is { } fault)
            return fault;
        var found = await notes.PageAsync(new(q, from?.Date, to?.Date), page.Cursor, page.Rows, ct);
        return TypedResults.Ok(PageRequest.Answer(http, found.Rows, found.NextCursor));
    }

    private static async Task<Results<Ok<Note>, ProblemHttpResult>> FindAsync(Guid id, CreditNoteQueries notes, CancellationToken ct) =>
        await notes.FindAsync(id, ct) is { } view ? TypedResults.Ok(Of(view)) : ApiProblems.NotFound;

    private static async Task<Results<Created<Note>, ProblemHttpResult>> PostAsync(
        NoteBody body, RequestIds ids, CreditNoteService service, CreditNoteQueries notes, IndiaClock clock, CancellationToken ct)
    {
        var lines = (await notes.CreditableAsync(body.BillId, ct)).ToDictionary(line => line.Line.LineNumber, line => line.Line.Id);
        var posted = await service.PostAsync(body.ToDraft(ids.Next(), clock.Today, lines), ct);
        return posted.IsSuccess
            ? TypedResults.Created($"/api/credit-notes/{posted.Value.Id}", Of((await notes.FindAsync(posted.Value.Id, ct))!))
            : ApiProblems.Of(posted.Errors);
    }

    private static Note Of(CreditNoteView view)
    {
        var note = view.Note;
        return new(
            note.Id, note.Number, note.Date, note.InvoiceId, note.InvoiceNumber, note.PartyId, note.PartyName, note.PartyGstin, note.PlaceOfSupply, note.Reason, note.LowersTax,
            note.Taxable, note.Exempt, note.Cgst, note.Sgst, note.Igst, note.Cess, note.RoundOff, note.Total, note.Settled, note.Status, [.. view.Lines.Select(BillLine.Of)]);
    }
}
