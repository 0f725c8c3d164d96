using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ErpWeb.Purchasing.Attachments;

/// <summary>Sends attached files to people who may see the document, never as something that a browser would run.</summary>
internal static class AttachmentEndpoints
{
    public static void MapAttachments(this IEndpointRouteBuilder routes)
    {
        foreach (var (kind, folder) in new[] { (AttachedTo.Order, "orders"), (AttachedTo.Receipt, "receipts"), (AttachedTo.Bill, "bills") })
            routes.MapGet($"/purchasing/{folder}/files/{{id:guid}}", (Guid id, [FromServices] AttachmentService files, HttpResponse response, CancellationToken ct) => SendAsync(kind, id, files, response, ct))
                .Needs(AttachmentService.ViewRight(kind));
    }

    private static async Task<IResult> SendAsync(AttachedTo kind, Guid id, AttachmentService files, HttpResponse response, CancellationToken ct)
    {
        if (await files.OpenAsync(kind, id, ct) is not { } file)
            return TypedResults.Problem(PurchaseErrors.NotFound.Message, statusCode: StatusCodes.Status404NotFound);
        // The type is one of four that were told by the bytes, every answer carries nosniff, and a PDF is saved, not shown here.
        var disposition = new ContentDispositionHeaderValue(file.ContentType.StartsWith("image/", StringComparison.Ordinal) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        response.Headers.ContentDisposition = disposition.ToString();
        return TypedResults.Stream(file.Content, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.ContentHash}\""));
    }
}
