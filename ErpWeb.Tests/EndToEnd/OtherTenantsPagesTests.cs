using System.Collections.Concurrent;
using System.Text;
using ErpWeb.Tests.Security.TwinTenants;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>Opens every page of the application with the ids of every type of row of its module that another tenant has, and reads the screen and what comes over the socket.</summary>
[Collection(BrowserWalkCollection.Name)]
public sealed class OtherTenantsPagesTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task NoPage_ShowsOrReceivesAWordOfAnotherTenant()
    {
        await using var twins = await TwinTenants.JoinAsync(browser.App);
        await using var tab = await browser.SignInAsync(Device.Desktop, twins.AttackerEmail);
        var frames = new ConcurrentQueue<string>();
        tab.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => frames.Enqueue(frame.Text ?? Encoding.UTF8.GetString(frame.Binary ?? []));
        await tab.GoAsync("/");
        var before = await twins.VictimStateAsync();

        var opened = 0;
        foreach (var path in Paths(twins))
        {
            await tab.Page.EvaluateAsync("path => Blazor.navigateTo(path)", path);
            await tab.Page.WaitForTimeoutAsync(120);
            Assert.False(Canary.IsIn(await tab.Page.ContentAsync()), $"{path} shows a word of the other tenant");
            opened++;
        }

        // A page is left before it has finished: the input in it that had the focus loses it when its handler is gone.
        tab.Forgive("There is no event handler associated with this event");
        Assert.True(opened > 60, $"Only {opened} pages were opened.");
        Assert.False(frames.IsEmpty, "The socket was not listened to.");
        Assert.False(Canary.IsIn(string.Concat(frames)), "A word of the other tenant came over the socket.");
        Assert.Equal(before, await twins.VictimStateAsync());
    }

    private static IEnumerable<string> Paths(TwinTenants twins) =>
        from page in typeof(Program).Assembly.GetTypes()
        where page.GetCustomAttributes(typeof(ExcludeFromInteractiveRoutingAttribute), true).Length == 0
        from route in page.GetCustomAttributes(typeof(RouteAttribute), true).Cast<RouteAttribute>()
        where !route.Template.StartsWith("/dev", StringComparison.Ordinal)
        from id in route.Template.Contains('{') ? twins.VictimRows.Where(row => row.Module == VictimRow.ModuleOf(page)).Select(row => row.Id.ToString()) : [""]
        select System.Text.RegularExpressions.Regex.Replace(route.Template, @"\{[^}]+\}", id);
}
