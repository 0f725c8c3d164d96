using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using ErpWeb.Tests.Support;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>One browser tab, used as a person uses it. What the console complains about fails the test.</summary>
public sealed class Tab : IAsyncDisposable
{
    private const string AnimationsEnd =
        "() => Promise.allSettled(document.getAnimations().filter(animation => animation.effect.getComputedTiming().endTime < Infinity).map(animation => animation.finished))";

    private readonly string _address;
    private readonly List<string> _complaints = [];
    private readonly List<string> _foreignRequests = [];

    public Tab(IPage page, string address)
    {
        Page = page;
        _address = address;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && request.Url.StartsWith("http", StringComparison.Ordinal))
                _foreignRequests.Add(request.Url);
        };
    }

    public IPage Page { get; }

    /// <summary>What a person can reach: the open dialog, else the page.</summary>
    private ILocator Front => Page.Locator("dialog[open], body:not(:has(dialog[open]))").First;

    /// <summary>Opens a path and waits until the page answers to clicks.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(_address + path);
        await ReadyAsync();
    }

    /// <summary>Opens a page that works without script.</summary>
    public Task OpenAsync(string path) => Page.GotoAsync(_address + path);

    public Task ReadyAsync() => Page.Locator("#ready").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Waits until the page has come back by itself from a lost connection and answers again.</summary>
    public async Task SeeReadyAgainAsync()
    {
        await Assertions.Expect(Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await ReadyAsync();
        await SettleAsync();
    }

    public async Task SignInAsync(string email)
    {
        await Page.GotoAsync(_address + "/sign-in");
        await Page.GetByLabel("E-mail").FillAsync(email);
        await Page.GetByLabel("Password").FillAsync(TestApp.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await ReadyAsync();
    }

    public Task ClickAsync(string button) => Button(button).ClickAsync();

    /// <summary>The button that can be seen: a page may offer it at two places, of which the width shows one.</summary>
    public ILocator Button(string name) => Front.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Locator("visible=true").First;

    public Task FillAsync(string label, string value) => Front.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true }).Or(Front.GetByLabel(label, new() { Exact = true })).First.FillAsync(value);

    public Task ChooseAsync(string label, string option) => Front.GetByLabel(label, new() { Exact = true }).Or(Front.GetByRole(AriaRole.Combobox, new() { Name = label })).First.SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Types into a picker and takes the suggestion, with a finger that rests on the button as a person's does.</summary>
    public async Task PickAsync(string picker, string typed, string suggestion)
    {
        var field = Page.GetByRole(AriaRole.Combobox, new() { Name = picker });
        await field.FillAsync(typed);
        await Page.GetByRole(AriaRole.Option).Filter(new() { HasText = suggestion }).First.ClickAsync(new() { Delay = 150 });
        await Assertions.Expect(field).Not.ToHaveValueAsync(typed);
    }

    /// <summary>Waits until nothing on the page is still loading.</summary>
    public Task SettleAsync() => Assertions.Expect(Page.Locator(".erp-skeleton")).ToHaveCountAsync(0);

    /// <summary>Fetches a path with the tab's cookies.</summary>
    public async Task<byte[]> DownloadAsync(string path)
    {
        var answer = await Page.APIRequest.GetAsync(_address + path);
        Assert.True(answer.Ok, $"{path} answered {answer.Status}.");
        return await answer.BodyAsync();
    }

    /// <summary>Waits until an expression is true. Playwright's own wait asks again by eval, which the content security policy refuses.</summary>
    public async Task UntilAsync(string expression, int seconds = 5)
    {
        var deadline = DateTime.UtcNow.AddSeconds(seconds);
        while (!await Page.EvaluateAsync<bool>(expression))
        {
            Assert.True(DateTime.UtcNow < deadline, $"{expression} is not so after {seconds} s.");
            await Page.WaitForTimeoutAsync(50);
        }
    }

    public Task SeeAsync(string text) => Assertions.Expect(Page.GetByText(text).Locator("visible=true").First).ToBeVisibleAsync();

    /// <summary>Nothing serious for people who use a screen reader or the keyboard, no sideways scrolling, no other host asked.</summary>
    public async Task AssertWellBuiltAsync()
    {
        await Page.EvaluateAsync(AnimationsEnd); // what fades in is hard to read until it is there
        var findings = await Page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") });
        var serious = findings.Violations.Where(finding => finding.Impact is "serious" or "critical")
            .Select(finding => $"{finding.Id}: {string.Join("; ", finding.Nodes.Select(node => node.Html))}").ToList();
        Assert.True(serious.Count == 0, $"{Page.Url}: {string.Join(Environment.NewLine, serious)}");
        Assert.Equal(0, await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.Empty(_foreignRequests);
    }

    /// <summary>The console may complain, as it does while a server is away.</summary>
    public bool MayComplain { get; init; }

    /// <summary>Leaves out complaints that the journey itself provokes.</summary>
    public void Forgive(string part) => _complaints.RemoveAll(complaint => complaint.Contains(part, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.True(MayComplain || _complaints.Count == 0, string.Join(Environment.NewLine, _complaints));
    }
}
