using System.Text.Json.Nodes;
using ErpWeb.Api.Http;
using ErpWeb.Identity.Tokens;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ErpWeb.Api.OpenApi;

/// <summary>The API as a document that programs read (OpenAPI 3.1), for callers with a token or key.</summary>
internal static class ApiDescription
{
    public const string Path = TokenSchemes.Path + "/openapi.json";

    private const string Bearer = "bearer";
    private const string Key = "key";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.ShouldInclude = route => route.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Describe(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
    });

    public static void MapApiDescription(this WebApplication app) => app.MapOpenApi(Path).Needs(Permissions.Member);

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new() { Title = "ErpWeb", Version = "1", Description = "Amounts are rupees as numbers with two decimals, dates are yyyy-MM-dd, words are camelCase. Unknown fields are refused." };
        // The document is the same wherever it is read.
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" },
            [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = TokenSchemes.ApiKeyHeader },
        };
    }

    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();
        var responses = operation.Responses ??= [];
        Add("400", "The request cannot be read: code and, where it is known, the field.");
        Add("429", "Too many requests: Retry-After says when to try again.");
        if (!isOpen)
        {
            Add("401", "No good token or key.");
            Add("403", "The role or key does not allow it.");
            Add("423", "The business is suspended.");
            operation.Security = [Requirement(Bearer), Requirement(Key)];
        }
        var method = context.Description.HttpMethod;
        if (method is "POST" or "PUT")
            Add("422", "A rule of the business is broken: errors tells the field and what to do.");
        if (method is "POST" or "PUT" or "DELETE")
            Add("409", "It does not go with what is there already.");
        if (context.Description.RelativePath?.Contains('{', StringComparison.Ordinal) is true)
            Add("404", "There is no such thing in this business.");
        if (method is "PUT" or "DELETE")
        {
            Add("412", "Somebody changed it since: \"current\" shows what it is now.");
            Add("428", "If-Match is missing.");
            Header("If-Match", "The ETag of what was read.", isRequired: true);
        }
        if (method is "POST" && !isOpen && !metadata.OfType<Repeats.NotRepeatable>().Any())
            Header("Idempotency-Key", "A new text for each thing that is done; the same text repeats it safely.", isRequired: false);

        void Add(string status, string words) => responses.TryAdd(status, new OpenApiResponse
        {
            Description = words,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = Problem() } },
        });

        void Header(string name, string words, bool isRequired) => (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = isRequired,
            Description = words,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });

        OpenApiSecurityRequirement Requirement(string scheme) => new() { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] };
    }

    private static OpenApiSchema Problem() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text(),
            ["title"] = Text(),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = Text(),
            ["code"] = Text(),
            ["errors"] = new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text() } },
        },
        Examples = [JsonNode.Parse("""{"type":"about:blank","title":"Unprocessable Entity","status":422,"detail":"Give the item a name.","code":"catalog.item.name_required","errors":{"name":["Give the item a name."]}}""")!],
    };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    // What our own converters write cannot be seen from the type.
    private static void Describe(OpenApiSchema schema, Type type)
    {
        var isNullable = Nullable.GetUnderlyingType(type) is not null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(decimal))
            (schema.Type, schema.Format, schema.Examples) = (JsonSchemaType.Number | (isNullable ? JsonSchemaType.Null : 0), "decimal", [JsonValue.Create(236.00m)]);
        else if (type == typeof(string))
            schema.Type ??= JsonSchemaType.String;
        else if (type == typeof(Day))
            (schema.Type, schema.Format, schema.Properties) = (JsonSchemaType.String, "date", null);
        else if (type == typeof(DateOnly))
            schema.Examples = ["2026-11-21"];
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Word<>))
            (schema.Type, schema.Properties, schema.Enum) = (JsonSchemaType.String, null, [.. Words(type)]);
    }

    private static IEnumerable<JsonNode> Words(Type word) =>
        ((IReadOnlyCollection<string>)word.GetProperty("All")!.GetValue(null)!).Select(text => (JsonNode)JsonValue.Create(text));
}
