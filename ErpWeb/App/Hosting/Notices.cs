using ErpWeb.Shared.Ui.Theme;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.App.Hosting;

/// <summary>Answers instead of the page, file or call that was asked for.</summary>
internal static class Notices
{
    private static readonly PathString Api = new("/api");

    /// <summary>People get a page, programs problem details (RFC 9457).</summary>
    public static Task SendAsync(HttpContext http, int status, Notice notice)
    {
        http.Response.Headers.CacheControl = "no-store";
        return IsForProgram(http)
            ? Results.Problem(string.Join(' ', notice.Texts), title: notice.Title, type: "about:blank", statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = notice.Code }).ExecuteAsync(http)
            : new RazorComponentResult<NoticePage>(new { Notice = notice }) { StatusCode = status, PreventStreamingRendering = true }.ExecuteAsync(http);
    }

    public static bool IsForProgram(HttpContext http) =>
        http.Request.Path.StartsWithSegments(Api) || !http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Something that people are told on a page of its own.</summary>
public sealed record Notice(string Title, params IReadOnlyList<string> Texts)
{
    /// <summary>By which programs know it.</summary>
    public required string Code { get; init; }

    /// <summary>Whose face the page has.</summary>
    public TenantTheme Theme { get; init; } = TenantTheme.ErpWeb;

    /// <summary>Where to go from here.</summary>
    public IReadOnlyList<NoticeLink> Links { get; init; } = [];
}

public sealed record NoticeLink(string Text, string Href);
