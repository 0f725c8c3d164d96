using System.Text.Json.Nodes;
using ErpWeb.Api.Http;
using ErpWeb.Identity.Tokens;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui.Access;
using Microsoft.OpenApi;

namespace ErpWeb.Api.OpenApi;

/// <summary>The API as a document that programs read (OpenAPI 3.1), for callers with a token or key.</summary>
internal static class ApiDescription
{
    public const string Path = TokenSchemes.Path + "/openapi.json";

    internal const string Bearer = "bearer";
    internal const string Key = "key";

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
            ApiOperations.Describe(operation, context);
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
        document.Info = new() { Title = "ErpWeb", Version = "1", Description = "Amounts are rupees as numbers with two decimals, dates are yyyy-MM-dd, words are camelCase. Unknown fields are refused. Everything below an address of a business, such as /t/deepa-lights/api/bills, and every request with X-Tenant is answered for that business only." };
        // The document is the same wherever it is read.
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" },
            [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = TokenSchemes.ApiKeyHeader },
        };
    }

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
        else if (type == typeof(DateTime))
            schema.Examples = ["2026-11-21T09:30:00Z"];
        else if (type == typeof(Guid))
            schema.Examples = [ApiExamples.Id];
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Word<>))
            (schema.Type, schema.Properties, schema.Enum) = (JsonSchemaType.String, null, [.. Words(type)]);
    }

    private static IEnumerable<JsonNode> Words(Type word) =>
        ((IReadOnlyCollection<string>)word.GetProperty("All")!.GetValue(null)!).Select(text => (JsonNode)JsonValue.Create(text));
}
