using System.Text.Json.Nodes;
using ErpWeb.Api.Repeats;
using ErpWeb.Identity.ApiKeys;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace ErpWeb.Api.OpenApi;

/// <summary>What a route answers besides its success: each refusal with an example, and the headers that programs read.</summary>
internal static class ApiOperations
{
    private const string ProblemName = "Problem";

    // In the order of the document: what it means, its code, and what a person reads.
    private static readonly Dictionary<int, (string Words, string Code, string Detail)> Refusals = new()
    {
        [400] = ("The request cannot be read: code and, where it is known, the field.", "api.value", "This value does not fit here."),
        [401] = ("No good token, key, password or code.", "api.sign_in", "Send a bearer token or an API key. A token is good for 15 minutes and dies with its session."),
        [403] = ("The role or key does not allow it, or the step needs a new sign-in.", "api.not_allowed", "Your role, or the key, does not allow this."),
        [404] = ("There is no such thing in this business.", "api.not_found", "There is nothing here under this address."),
        [409] = ("It does not go with what is there already.", "catalog.item.code_taken", "The code LED-9 already belongs to LED bulb 9 W."),
        [412] = ("Somebody changed it since: \"current\" shows what it is now.", "catalog.item.changed", "This item was changed on another device meanwhile. Open it again to see the change."),
        [413] = ("The body is larger than 1 MB.", "api.too_large", "The body is too large."),
        [415] = ("The body is not application/json.", "api.media_type", "Send the body as application/json."),
        [422] = ("A rule of the business is broken: errors tells the field and what to do.", "catalog.item.name_required", "Give the item a name."),
        [423] = ("The business is suspended.", "api.suspended", "This business is suspended."),
        [428] = ("If-Match is missing.", "api.if_match", "Send the ETag of what you read in the header If-Match, so that nobody's change is lost."),
        [429] = ("Too many requests: Retry-After says when to try again.", "api.too_many_requests", "Too many requests. Try again in 2 s."),
        [501] = ("The bill has letters that only a browser can set.", "api.pdf_needs_browser", "This bill has text that only a browser can set. Print it from its page."),
    };

    public static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var route = context.Description;
        var (method, path) = (route.HttpMethod ?? "", "/" + route.RelativePath!.TrimEnd('/').Replace(":guid", "", StringComparison.Ordinal));
        var metadata = route.ActionDescriptor.EndpointMetadata;
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();
        operation.OperationId = NameOf(method, path);
        context.Document!.AddComponent(ProblemName, Problem());
        foreach (var status in StatusesOf(method, path, isOpen, operation.RequestBody is not null).Concat(metadata.OfType<Refuses>().SelectMany(refuses => refuses.Statuses)).Distinct().Order())
            Refuse(operation, status, context.Document);
        if (!isOpen)
            operation.Security = IsForKeys(metadata)
                ? [Requirement(ApiDescription.Bearer, context.Document), Requirement(ApiDescription.Key, context.Document)]
                : [Requirement(ApiDescription.Bearer, context.Document)];
        if (method is "PUT" or "DELETE")
            AddHeader(operation, "If-Match", "The ETag of what was read.", isRequired: true);
        if (method is "POST" && !isOpen && !metadata.OfType<NotRepeatable>().Any())
            AddHeader(operation, "Idempotency-Key", "A new text for each thing that is done; the same text repeats it safely.", isRequired: false);
        if (operation.RequestBody?.Content?.TryGetValue("application/json", out var body) is true)
            body.Example = ApiExamples.Of(method, path);
        AddAnswerHeaders(operation, metadata.OfType<Versioned>().Any());
        if (path.EndsWith("/pdf", StringComparison.Ordinal) && operation.Responses!["200"] is OpenApiResponse file)
            file.Content = new Dictionary<string, OpenApiMediaType> { ["application/pdf"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } } };
    }

    private static IEnumerable<int> StatusesOf(string method, string path, bool isOpen, bool hasBody)
    {
        List<int> statuses = [400, 429];
        if (hasBody)
            statuses.AddRange([413, 415]);
        if (isOpen)
            return statuses;
        statuses.AddRange([401, 403, 423]);
        if (method is not "GET")
            statuses.AddRange([409, 422]);
        if (path.Contains('{', StringComparison.Ordinal))
            statuses.Add(404);
        if (method is "PUT" or "DELETE")
            statuses.AddRange([412, 428]);
        return statuses;
    }

    private static bool IsForKeys(IList<object> metadata) => metadata.OfType<NeedsAttribute>().All(needed => ApiKeyRules.IsForMachines(needed.Permission));

    private static void Refuse(OpenApiOperation operation, int status, OpenApiDocument document)
    {
        var (words, code, detail) = Refusals[status];
        var example = new JsonObject { ["type"] = "about:blank", ["title"] = ReasonPhrases.GetReasonPhrase(status), ["status"] = status, ["detail"] = detail, ["code"] = code };
        if (status is 422)
            example["errors"] = new JsonObject { ["name"] = new JsonArray(detail) };
        (operation.Responses ??= []).TryAdd(Text(status), new OpenApiResponse
        {
            Description = words,
            Headers = status is 429 ? new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = Header("Seconds until there is room for one more.") } : null,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(ProblemName, document), Example = example } },
        });
    }

    private static void AddAnswerHeaders(OpenApiOperation operation, bool isVersioned)
    {
        var isPaged = operation.Parameters?.Any(parameter => parameter.Name == "cursor") is true;
        var isRepeatable = operation.Parameters?.Any(parameter => parameter.Name == "Idempotency-Key") is true;
        foreach (var (status, answer) in operation.Responses!.Where(answer => answer.Key[0] is '2'))
        {
            var headers = new Dictionary<string, IOpenApiHeader>();
            headers["RateLimit-Limit"] = Header("Requests that the business may make in a minute.");
            headers["RateLimit-Remaining"] = Header("How many of them are left.");
            headers["RateLimit-Reset"] = Header("Seconds until all are there again.");
            if (isVersioned && status is not "204")
                headers["ETag"] = Header("The version that was read; send it as If-Match with a change.");
            if (status is "201" && isRepeatable)
                headers["Location"] = Header("Where it is from now on.");
            if (isPaged)
                headers["Link"] = Header("The next page, with rel=\"next\"; missing on the last one.");
            ((OpenApiResponse)answer).Headers = headers;
        }
    }

    private static void AddHeader(OpenApiOperation operation, string name, string words, bool isRequired) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = isRequired,
        Description = words,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    });

    private static OpenApiHeader Header(string words) => new() { Description = words, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static OpenApiSecurityRequirement Requirement(string scheme, OpenApiDocument document) => new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };

    private static OpenApiSchema Problem() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "A refusal (RFC 9457): code for programs, detail for people, errors by field.",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Words(),
            ["title"] = Words(),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = Words(),
            ["code"] = Words(),
            ["errors"] = new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Words() } },
        },
    };

    private static OpenApiSchema Words() => new() { Type = JsonSchemaType.String };

    // GET /api/bills/{id}/pdf is getBillsByIdPdf to a program that is made from the document.
    private static string NameOf(string method, string path) => method.ToLowerInvariant() + string.Concat(path.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .SelectMany(part => part[0] is '{' ? ["By", part.Trim('{', '}')] : part.Split('-')).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Text(int status) => status.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Refusals of one route that its method does not tell.</summary>
internal sealed record Refuses(params int[] Statuses);

/// <summary>Marks a route whose answer has an ETag.</summary>
internal sealed class Versioned
{
    public static Versioned Instance { get; } = new();
}
