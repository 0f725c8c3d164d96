using ErpWeb.Api.Http;
using ErpWeb.Api.OpenApi;
using ErpWeb.Api.Repeats;
using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Invitations;
using ErpWeb.Identity.Roles;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Api.Users;

/// <summary>Who works here. Keys for machines never reach this.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this RouteGroupBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("Users");
        users.MapGet("", ListAsync).Needs(IdentityPermissions.UserView).WithSummary("Users by name");
        users.MapGet("/{id:guid}", FindAsync).WithMetadata(Versioned.Instance).Needs(IdentityPermissions.UserView).WithSummary("One user");
        users.MapPost("", InviteAsync).Needs(IdentityPermissions.UserManage).WithMetadata(NotRepeatable.Instance).WithSummary("Invite a user")
            .WithDescription("The answer has the link for the person. It is shown this once, so this request cannot be repeated by a key.");
        users.MapPut("/{id:guid}", UpdateAsync).WithMetadata(Versioned.Instance).Needs(IdentityPermissions.UserManage).WithSummary("Change a user's name, role or state");
        users.MapDelete("/{id:guid}", RemoveAsync).Needs(IdentityPermissions.UserManage).WithSummary("Take a user out")
            .WithDescription("One who made documents is shut out and keeps his name on them.");
        api.MapGet("/roles", RolesAsync).Needs(IdentityPermissions.UserManage).WithTags("Users").WithSummary("Roles that the caller may give");
    }

    /// <param name="q">Words that all appear in name or e-mail address.</param>
    private static async Task<Results<Ok<Page<User>>, ProblemHttpResult>> ListAsync(
        string? q, Word<ListStatus>? status, [AsParameters] PageRequest page, PeopleQueries people, HttpContext http, CancellationToken ct)
    {
        if (page.Fault(cursor => NameCursor.Parse(cursor) is not null) is { } fault)
            return fault;
        var found = await people.PageAsync(new(q ?? "", status.ToFilter()), page.Cursor, page.Rows, ct);
        return TypedResults.Ok(PageRequest.Answer(http, [.. found.Rows.Select(User.Of)], found.NextCursor, found.Total));
    }

    private static async Task<Results<Ok<User>, ProblemHttpResult>> FindAsync(Guid id, PeopleQueries people, HttpResponse response, CancellationToken ct)
    {
        if (await people.FindAsync(id, ct) is not { } person)
            return ApiProblems.NotFound;
        response.SetETag(person.Version);
        return TypedResults.Ok(User.Of(person));
    }

    private static async Task<Results<Created<Invited>, ProblemHttpResult>> InviteAsync(InviteBody body, InvitationService invitations, CancellationToken ct)
    {
        var made = await invitations.InviteAsync(new() { Name = body.Name, Email = body.Email, RoleId = body.RoleId }, ct);
        if (!made.IsSuccess)
            return ApiProblems.Of(made.Errors);
        var invited = made.Value;
        return TypedResults.Created((string?)null, new Invited(invited.Id, invited.Name, invited.Email, invited.Path, DateTime.SpecifyKind(invited.ExpiresAtUtc, DateTimeKind.Utc)));
    }

    private static async Task<Results<Ok<User>, ProblemHttpResult>> UpdateAsync(
        Guid id, UserBody body, PeopleService service, PeopleQueries people, HttpContext http, CancellationToken ct)
    {
        if (Preconditions.Read(http.Request, out var version) is { } missing)
            return missing;
        if (await people.FindAsync(id, ct) is not { } stored)
            return ApiProblems.NotFound;
        if (stored.Version != version)
            return ApiProblems.Of([PeopleErrors.Changed], null, ("current", User.Of(stored)));
        var saved = await service.ChangeAsync(new() { UserId = id, Name = body.Name, RoleId = body.RoleId, Version = version }, ct);
        if (saved.IsSuccess && stored.IsActive != body.IsActive)
            saved = await SetActiveAsync(id, body.IsActive, service, people, ct);
        if (!saved.IsSuccess)
            return ApiProblems.Of(saved.Errors);
        var current = (await people.FindAsync(id, ct))!;
        http.Response.SetETag(current.Version);
        return TypedResults.Ok(User.Of(current));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(Guid id, PeopleService service, PeopleQueries people, HttpRequest request, CancellationToken ct)
    {
        if (Preconditions.Read(request, out var version) is { } missing)
            return missing;
        if (await people.FindAsync(id, ct) is null)
            return ApiProblems.NotFound;
        var done = await service.RemoveAsync(id, version, ct);
        if (done.FirstError == PeopleErrors.HasDocuments)
            done = await service.DeactivateAsync(id, version, ct);
        return done.IsSuccess ? TypedResults.NoContent() : ApiProblems.Of(done.Errors);
    }

    private static async Task<Ok<Page<UserRole>>> RolesAsync(RoleQueries roles, CancellationToken ct) =>
        TypedResults.Ok(new Page<UserRole>([.. (await roles.ToGiveAsync(ct)).Select(role => new UserRole(role.Id, role.Name))], null));

    private static async Task<Result> SetActiveAsync(Guid id, bool isActive, PeopleService service, PeopleQueries people, CancellationToken ct)
    {
        var version = (await people.FindAsync(id, ct))!.Version;
        return isActive ? await service.ReactivateAsync(id, version, ct) : await service.DeactivateAsync(id, version, ct);
    }
}
