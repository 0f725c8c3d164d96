using ErpWeb.Api.Http;
using ErpWeb.Api.OpenApi;
using ErpWeb.Api.Repeats;
using ErpWeb.Parties;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Api.Customers;

/// <summary>Whom the business sells to. A supplier who never buys is not among them.</summary>
internal static class CustomerEndpoints
{
    public static void MapCustomers(this RouteGroupBuilder api)
    {
        var customers = api.MapGroup("/customers").WithTags("Customers");
        customers.MapGet("", ListAsync).Needs(PartiesPermissions.PartyView).WithSummary("Customers by name, with what they owe");
        customers.MapGet("/search", SearchAsync).Needs(PartiesPermissions.PartyView).WithSummary("Customers for what is typed");
        customers.MapGet("/{id:guid}", FindAsync).WithMetadata(Versioned.Instance).Needs(PartiesPermissions.PartyView).WithSummary("One customer");
        customers.MapPost("", CreateAsync).WithMetadata(Versioned.Instance).Needs(PartiesPermissions.PartyEdit).WithSummary("Add a customer");
        customers.MapPut("/{id:guid}", UpdateAsync).WithMetadata(Versioned.Instance).Needs(PartiesPermissions.PartyEdit).WithSummary("Change a customer");
        customers.MapDelete("/{id:guid}", DeactivateAsync).Needs(PartiesPermissions.PartyEdit).WithSummary("Switch a customer off")
            .WithDescription("Bills keep the customer, so nothing is deleted: PUT with isActive true switches it on again.");
    }

    /// <param name="q">Words that all appear in name, GSTIN, phone or city.</param>
    private static async Task<Results<Ok<Page<CustomerRow>>, ProblemHttpResult>> ListAsync(
        string? q, Word<ListStatus>? status, [AsParameters] PageRequest page, PartyQueries parties, HttpContext http, CancellationToken ct)
    {
        if (page.Fault(cursor => NameCursor.Parse(cursor) is not null) is { } fault)
            return fault;
        var found = await parties.PageAsync(new(q ?? "", PartyRole.Customer, status.ToFilter()), page.Cursor, page.Rows, ct);
        return TypedResults.Ok(PageRequest.Answer(http, [.. found.Rows.Select(CustomerRow.Of)], found.NextCursor, found.Total));
    }

    /// <param name="q">Part of a name, phone number, GSTIN or city.</param>
    private static async Task<Ok<Page<CustomerHit>>> SearchAsync(string? q, PartyReader parties, CancellationToken ct)
    {
        var found = await parties.SuggestAsync(q ?? "", PartyRole.Customer, ct: ct);
        return TypedResults.Ok(new Page<CustomerHit>([.. found.Select(CustomerHit.Of)], null));
    }

    private static async Task<Results<Ok<Customer>, ProblemHttpResult>> FindAsync(Guid id, PartyQueries parties, HttpResponse response, CancellationToken ct)
    {
        if (await CustomerAsync(parties, id, ct) is not { } party)
            return ApiProblems.NotFound;
        response.SetETag(party.Version);
        return TypedResults.Ok(Customer.Of(party));
    }

    private static async Task<Results<Created<Customer>, ProblemHttpResult>> CreateAsync(
        CustomerBody body, RequestIds ids, PartyService service, PartyQueries parties, HttpResponse response, CancellationToken ct)
    {
        var usual = await parties.NewAsync(PartyRole.Customer, ct);
        var made = await service.CreateAsync(body.Fill(new() { Id = ids.Next() }, usual.StateCode), ct);
        if (!made.IsSuccess)
            return ApiProblems.Of(made.Errors);
        var party = (await parties.FindAsync(made.Value, ct))!;
        response.SetETag(party.Version);
        return TypedResults.Created($"/api/customers/{party.Id}", Customer.Of(party));
    }

    private static async Task<Results<Ok<Customer>, ProblemHttpResult>> UpdateAsync(
        Guid id, CustomerBody body, PartyService service, PartyQueries parties, HttpContext http, CancellationToken ct)
    {
        if (Preconditions.Read(http.Request, out var version) is { } missing)
            return missing;
        if (await CustomerAsync(parties, id, ct) is not { } stored)
            return ApiProblems.NotFound;
        var draft = new PartyDraft { Id = id, Version = version, IsStored = true, DeliveryAddresses = stored.DeliveryAddresses };
        var saved = await service.UpdateAsync(body.Fill(draft, stored.StateCode), ct);
        var current = (await parties.FindAsync(id, ct))!;
        if (!saved.IsSuccess)
            return saved.FirstError == PartyErrors.Changed ? ApiProblems.Of(saved.Errors, null, ("current", Customer.Of(current))) : ApiProblems.Of(saved.Errors);
        http.Response.SetETag(current.Version);
        return TypedResults.Ok(Customer.Of(current));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeactivateAsync(Guid id, PartyService service, PartyQueries parties, HttpRequest request, CancellationToken ct)
    {
        if (Preconditions.Read(request, out var version) is { } missing)
            return missing;
        if (await CustomerAsync(parties, id, ct) is not { } stored)
            return ApiProblems.NotFound;
        if (stored.Version != version)
            return ApiProblems.Of([PartyErrors.Changed], null, ("current", Customer.Of(stored)));
        var done = await service.DeactivateAsync(id, ct);
        return done.IsSuccess ? TypedResults.NoContent() : ApiProblems.Of(done.Errors);
    }

    private static async Task<PartyDraft?> CustomerAsync(PartyQueries parties, Guid id, CancellationToken ct) =>
        await parties.FindAsync(id, ct) is { IsCustomer: true } customer ? customer : null;
}
