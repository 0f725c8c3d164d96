using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Ui.Search;

namespace ErpWeb.Parties;

/// <summary>Lets Ctrl+K find customers and suppliers.</summary>
internal sealed class PartySearch(PartyReader parties) : ISearchSource
{
    private const int Hits = 5;

    public string Needs => PartiesPermissions.PartyView;

    public async ValueTask<IReadOnlyList<SearchHit>> FindAsync(string term, CancellationToken cancellationToken)
    {
        var found = await parties.SuggestAsync(term, take: Hits, ct: cancellationToken);
        return [.. found.Select(party => new SearchHit("Parties", party.Name, Subtitle(party), "users", $"/parties/{party.Id}"))];
    }

    private static string Subtitle(PartyChoice party) => string.Join(" · ", ((string[])[party.City, party.Gstin]).Where(text => text.Length > 0));
}
