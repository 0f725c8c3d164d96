namespace ErpWeb.Shared.Ui.Languages;

/// <summary>Which language a request is answered in: the person's own choice, else the business's, else the browser's, else English.</summary>
internal static class LanguageChoice
{
    /// <summary>Set by wwwroot/js/erp.js when a person chooses.</summary>
    public const string Cookie = "erp-language";

    /// <param name="ofBusiness">Code of the business's default; null before sign-in.</param>
    public static Language Of(HttpRequest request, string? ofBusiness) =>
        Language.Find(request.Cookies[Cookie]) ?? Language.Find(ofBusiness) ?? OfBrowser(request) ?? Language.English;

    private static Language? OfBrowser(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(accepted => accepted.Quality ?? 1)
        .Select(accepted => Language.Find(accepted.Value.ToString().Split('-')[0].ToLowerInvariant()))
        .FirstOrDefault(language => language is not null);
}
