using Bunit;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Navigation;
using ErpWeb.Shared.Ui.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ErpWeb.Tests.Shared.Ui;

public sealed class SearchPaletteTests : UiTest
{
    [Fact]
    public async Task Typing_FindsPagesAndWhatSourcesKnow_AndOutlivesAFailingSource()
    {
        Services.AddMenuEntry(new MenuEntry("Parties", "users", "/parties", "Masters", Permissions.Member));
        Services.AddSearchSource<FailingSource>();
        Services.AddSearchSource<PartySource>();
        var palette = Render<SearchPalette>();

        await ActAsync(palette, "input", input => input.InputAsync("part"));

        Assert.Equal(["/parties/1", "/parties"], palette.FindAll("[role=option]").Select(hit => hit.GetAttribute("href")!));
        Assert.Equal("erp-search-hit-0", palette.Find("input").GetAttribute("aria-activedescendant"));
    }

    [Fact]
    public async Task Enter_GoesToTheActiveHit()
    {
        Services.AddSearchSource<PartySource>();
        var palette = Render<SearchPalette>();
        var typing = ActAsync(palette, "input", input => input.InputAsync("part"));

        await ActAsync(palette, "input", input => input.KeyDownAsync(new KeyboardEventArgs { Key = "Enter" }));
        await typing;

        Assert.EndsWith("/parties/1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    private sealed class PartySource : ISearchSource
    {
        public string Needs => Permissions.Member;

        public ValueTask<IReadOnlyList<SearchHit>> FindAsync(string term, CancellationToken cancellationToken) =>
            new([new SearchHit("Customers", "Part Dealers", null, "user", "/parties/1")]);
    }

    private sealed class FailingSource : ISearchSource
    {
        public string Needs => Permissions.Member;

        public ValueTask<IReadOnlyList<SearchHit>> FindAsync(string term, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("away");
    }
}
