using System.Text.RegularExpressions;

namespace ErpWeb.Bench.Circuits;

/// <summary>A page as it comes over HTTP: the markers of the components that are to live, and the state that goes with them.</summary>
internal sealed partial record StartedPage(string Components, string State)
{
    public static async Task<StartedPage> GetAsync(HttpClient http, string path)
    {
        var page = await http.GetStringAsync(path);
        var markers = Marker().Matches(page).Select(match => match.Groups[1].Value).Where(marker => marker.Contains("\"descriptor\"", StringComparison.Ordinal));
        return new(
            string.Join(',', markers.Select((marker, index) => $$"""{"type":"add","ssrComponentId":{{index + 1}},"marker":{{marker}}}""")),
            Kept().Match(page).Groups[1].Value);
    }

    [GeneratedRegex("<!--Blazor:({.*?})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex Kept();
}
