using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;

namespace ErpWeb.Accounting.Contracts;

/// <summary>Where documents of one type are shown, said by the module they belong to.</summary>
/// <param name="Type">The type in <see cref="SourceDocument"/>: "Invoice".</param>
/// <param name="Name">What people call one: "Invoice".</param>
/// <param name="Needs">The right to see it.</param>
/// <param name="Href">The page of a document.</param>
public sealed record SourceLink(string Type, string Name, string Needs, Func<SourceDocument, string> Href);

/// <summary>Finds the page of the document behind a ledger entry.</summary>
public sealed class SourceLinks(IEnumerable<SourceLink> links)
{
    private readonly Dictionary<string, SourceLink> _byType = links.ToDictionary(link => link.Type, StringComparer.Ordinal);

    /// <summary>What people call such a document; its type when nobody has said.</summary>
    public string NameOf(string type) => _byType.GetValueOrDefault(type)?.Name ?? type;

    /// <summary>The address, for a person who may see it; null for others and for types without a page.</summary>
    public string? Find(SourceDocument source, Rights rights) =>
        _byType.GetValueOrDefault(source.Type) is { } link && rights.Allows(link.Needs) ? link.Href(source) : null;
}

/// <summary>Registers the pages of documents.</summary>
public static class SourceLinkRegistration
{
    public static IServiceCollection AddSourceLink(this IServiceCollection services, string type, string name, string needs, Func<SourceDocument, string> href) =>
        services.AddSingleton(new SourceLink(type, name, needs, href));
}
