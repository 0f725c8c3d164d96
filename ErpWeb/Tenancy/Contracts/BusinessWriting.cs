using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Languages;
using ErpWeb.Tenancy.Brand;

namespace ErpWeb.Tenancy.Contracts;

/// <summary>How a business writes dates and numbers, for <see cref="Formats.Use"/>: requests do it by themselves, jobs must.</summary>
public sealed class BusinessWriting(TenantThemes themes, FormatsOfBusinesses formats)
{
    /// <param name="request">Whose language counts; null for what is written in English, as mails are.</param>
    public async Task<Writing> OfAsync(Guid tenantId, HttpRequest? request = null)
    {
        var theme = await themes.OfAsync(tenantId);
        var words = new Words();
        if (request is not null)
            words.Use(LanguageChoice.Of(request, theme.Language));
        return new(formats.Of(tenantId), english => words[english]);
    }
}
