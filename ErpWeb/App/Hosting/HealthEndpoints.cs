using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ErpWeb.App.Hosting;

internal static class HealthEndpoints
{
    /// <summary>Live: the process answers. Ready: so does the database.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains("ready"),
            ResponseWriter = WriteAsync,
        }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        var engine = http.RequestServices.GetRequiredService<DatabaseOptions>().Engine;
        return http.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(check => check.Key, check => check.Value.Status.ToString()),
            engine = engine.ToString(),
            sqlite = engine is DatabaseEngine.Sqlite ? $"{SqliteNative.Source} {SQLitePCL.raw.sqlite3_libversion().utf8_to_string()}" : null,
        });
    }
}
