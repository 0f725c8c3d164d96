using Bunit;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Display;
using ErpWeb.Shared.Ui.Lists;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ErpWeb.Tests.Shared.Ui;

public sealed class ListPageTests : UiTest
{
    private readonly List<ListRequest> _requests = [];
    private Func<ListRequest, PageOf<string>> _answer = _ => new PageOf<string>(["Asha", "Binod"], null, 2);

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Data_IsATableWithLinksAndACount()
    {
        var list = List();

        Assert.Equal(["Asha", "Binod"], list.FindAll("tbody tr a.erp-row-link").Select(link => link.TextContent));
        Assert.Equal("/people/Asha", list.Find("a.erp-row-link").GetAttribute("href"));
        Assert.Equal("2 people", list.Find("[aria-live]").TextContent);
    }

    [Fact]
    public void Prerendering_ShowsTheSkeletonAndAsksNothing()
    {
        IsInteractive = false;

        var list = List();

        Assert.Single(list.FindAll(".erp-skeletons"));
        Assert.Empty(_requests);
    }

    [Fact]
    public void Nothing_ShowsTheNextStep()
    {
        _answer = _ => new PageOf<string>([], null, 0);

        Assert.Equal("No people yet", List().Find(".erp-empty h2").TextContent);
    }

    [Fact]
    public void Nothing_WhenNarrowed_OffersToClear()
    {
        _answer = request => new PageOf<string>(request.Search is null ? ["Asha"] : [], null, null);
        Navigation.NavigateTo("people?q=zzz");
        var list = List();
        Assert.Equal("Nothing matches", list.Find(".erp-empty h2").TextContent);

        list.Find(".erp-empty button").Click();

        list.WaitForAssertion(() => Assert.Single(list.FindAll("tbody tr")));
        Assert.EndsWith("/people", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Failure_IsAnnouncedAndCanBeTriedAgain()
    {
        var good = _answer;
        _answer = _ => throw new InvalidOperationException("away");
        var list = List();
        Assert.Single(list.FindAll("[role=alert]"));

        _answer = good;
        list.Find("[role=alert] button").Click();

        list.WaitForAssertion(() => Assert.Equal(2, list.FindAll("tbody tr").Count));
    }

    [Fact]
    public void Address_GivesSearchFiltersSortAndPlace()
    {
        Navigation.NavigateTo("people?q=as&status=open&sort=-name&after=c1");

        List();

        var request = Assert.Single(_requests);
        Assert.Equal(("as", "open", "-name", "c1"), (request.Search, request.Filter("status"), request.Sort, request.Cursor));
    }

    [Fact]
    public void Typing_PutsTheSearchIntoTheAddress()
    {
        var list = List();

        list.Find("input[type=search]").Input("bin");

        list.WaitForAssertion(() => Assert.Equal("bin", _requests[^1].Search));
        Assert.EndsWith("?q=bin", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Next_AndPrevious_WalkThePages()
    {
        _answer = request => request.Cursor is null ? new PageOf<string>(["Asha"], "c1", 2) : new PageOf<string>(["Binod"], null, 2);
        var list = List();

        list.Find(".erp-list-foot button").Click();
        list.WaitForAssertion(() => Assert.Equal("Binod", list.Find("tbody a").TextContent));

        list.Find(".erp-list-foot button").Click();
        list.WaitForAssertion(() => Assert.Equal("Asha", list.Find("tbody a").TextContent));
    }

    [Fact]
    public void SortableHeading_TellsItsDirection()
    {
        var list = List();
        Assert.Equal("none", list.Find("th").GetAttribute("aria-sort"));

        list.Find("th button").Click();
        list.WaitForAssertion(() => Assert.Equal("ascending", list.Find("th").GetAttribute("aria-sort")));

        list.Find("th button").Click();
        list.WaitForAssertion(() => Assert.Equal("descending", list.Find("th").GetAttribute("aria-sort")));
    }

    [Fact]
    public async Task Refresh_ReadsTheSamePageAgain()
    {
        var list = List();
        _answer = _ => new PageOf<string>(["Chand"], null, 1);

        await list.InvokeAsync(list.Instance.RefreshAsync);

        Assert.Equal("Chand", list.Find("tbody a").TextContent);
        Assert.Equal("1 person", list.Find("[aria-live]").TextContent);
    }

    private IRenderedComponent<ListPage<string>> List() => Render<ListPage<string>>(p => p
        .Add(l => l.Title, "People").Add(l => l.Noun, "person").Add(l => l.NounPlural, "people")
        .Add(l => l.RowHref, name => "/people/" + name)
        .Add(l => l.Provider, (request, _) =>
        {
            _requests.Add(request);
            return new ValueTask<PageOf<string>>(_answer(request));
        })
        .Add<ListColumn<string>>(l => l.Columns, c => c.Add(x => x.Title, "Name").Add(x => x.Value, name => name).Add(x => x.Sort, "name").Add(x => x.Card, CardPlace.Primary))
        .Add<EmptyState>(l => l.Empty, e => e.Add(x => x.Title, "No people yet")));
}
