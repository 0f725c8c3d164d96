using ErpWeb.Shared.Ui.Languages;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>An invoice is made, posted and paid in one language from the first page to the last, at both widths and in both directions.</summary>
[Collection(BrowserWalkCollection.Name)]
public sealed class LanguageJourney(BrowserFixture browser)
{
    /// <summary>What a page may say in Latin letters: names of people, programs and keys. Codes in capitals are the same everywhere.</summary>
    private static readonly string[] Names =
    [
        "Kiran Electricals", "Steel bottle", "Main store", "4 Station Road", "Pune", "Asha Patil", "Asha",
        "ErpWeb", "Excel", "Zoho Books", "ERPNext", "Vyapar", "Ctrl+S", "Ctrl+Enter", "dd-mm-yyyy", "name@example.com",
    ];

    [BrowserTheory]
    [InlineData("hi", Device.Desktop)]
    [InlineData("hi", Device.Phone)]
    [InlineData("ar", Device.Desktop)]
    [InlineData("ar", Device.Phone)]
    public async Task Invoice_IsMadeAndPaid_InOneLanguage(string code, Device device)
    {
        var words = WordsOf(code);
        var shop = await Shop.OpenAsync(browser);
        await using var tab = await browser.SignInAsync(device, shop.Email);
        await ChooseAsync(tab, code);
        foreach (var path in (string[])["/", "/catalog/items", "/parties", "/billing/receipts", "/billing/invoices"])
        {
            await tab.GoAsync(path);
            await AssertSpeaksAsync(tab, shop);
        }
        foreach (var (path, button) in new[] { ("/catalog/items", "New item"), ("/parties", "New party") })
        {
            await tab.GoAsync(path);
            await tab.ClickAsync(words[button]);
            await tab.SeeAsync(words["Save"]);
            await AssertSpeaksAsync(tab, shop);
        }

        await tab.GoAsync("/billing/invoices/new");
        await tab.ClickAsync(words["Post invoice"]);
        await tab.SeeAsync(words["Choose a customer."]);
        await AssertSpeaksAsync(tab, shop);
        await tab.PickAsync(words["Customer"], "kiran", "Kiran Electricals");
        await tab.PickAsync(words["Add an item"], "bottle", "Steel bottle");
        await tab.SeeAsync("₹118.00");
        await AssertSpeaksAsync(tab, shop);
        await tab.ClickAsync(words["Post invoice"]);
        await tab.SeeAsync("INV/26-27/0001");
        await AssertSpeaksAsync(tab, shop);

        await tab.ClickAsync(words["Record payment"]);
        await tab.SeeAsync(words["Amount received"]);
        await AssertSpeaksAsync(tab, shop);
        await tab.Page.Locator("dialog[open] button[type=submit]").ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".erp-chip", new() { HasText = words["Paid"] }).First).ToBeVisibleAsync();
        foreach (var name in (string[])["Accounts", "History"])
        {
            await tab.Page.GetByRole(AriaRole.Tab, new() { Name = words[name] }).ClickAsync();
            await AssertSpeaksAsync(tab, shop);
        }
        await tab.GoAsync("/billing/receipts");
        await tab.SeeAsync("RCT/26-27/0001");
        await AssertSpeaksAsync(tab, shop);
    }

    [BrowserTheory]
    [InlineData("hi", Device.Phone)]
    [InlineData("ar", Device.Desktop)]
    public async Task SignInAndSignUp_SpeakTheLanguageChosenThere(string code, Device device)
    {
        await using var tab = await browser.OpenAsync(device);
        await tab.OpenAsync("/sign-in");
        await tab.Page.Locator($"[data-erp=language][value={code}]").ClickAsync();
        await tab.Page.Locator($"html[lang={code}]").WaitForAsync();
        foreach (var path in (string[])["/sign-in", "/sign-up"])
        {
            await tab.OpenAsync(path);
            await AssertSpeaksAsync(tab, null);
        }
        await tab.ClickAsync(WordsOf(code)["Register"]);
        await AssertSpeaksAsync(tab, null);
    }

    [BrowserFact]
    public async Task Draft_IsStillThere_AfterTheLanguageWasChanged()
    {
        var shop = await Shop.OpenAsync(browser);
        await using var tab = await browser.SignInAsync(Device.Desktop, shop.Email);
        await tab.GoAsync("/billing/invoices/new");
        await tab.PickAsync("Customer", "kiran", "Kiran Electricals");
        await tab.PickAsync("Add an item", "bottle", "Steel bottle");
        await tab.SeeAsync("Saved on the server");

        await ChooseAsync(tab, "ar");

        await tab.SeeAsync("₹118.00");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Combobox, new() { Name = WordsOf("ar")["Customer"] })).ToHaveValueAsync("Kiran Electricals");
    }

    private static Words WordsOf(string code)
    {
        var words = new Words();
        words.Use(Language.Find(code)!);
        return words;
    }

    private static async Task ChooseAsync(Tab tab, string code)
    {
        await tab.Page.Locator(".erp-user").ClickAsync();
        await tab.Page.Locator($"[data-erp=language][value={code}]").ClickAsync();
        await tab.Page.Locator($"html[lang={code}][dir={Language.Find(code)!.Direction}]").WaitForAsync();
        await tab.ReadyAsync();
    }

    private static async Task AssertSpeaksAsync(Tab tab, Shop? shop)
    {
        await tab.SettleAsync();
        string[] names = shop is null ? Names : [.. Names, shop.Name, shop.Email];
        var foreign = await tab.Page.EvaluateAsync<string[]>(FindEnglish, names);
        Assert.True(foreign.Length == 0, $"{tab.Page.Url} says in English: {string.Join(" | ", foreign)}");
        await tab.AssertWellBuiltAsync();
    }

    // What a person reads or hears: texts, choices, names of controls. What says of itself that it is of another language is left out.
    private const string FindEnglish =
        """
        names => {
          const root = document.documentElement;
          const isOurs = element => element.closest("[lang]") === root && !element.closest("script, style, kbd") && (element.checkVisibility() || element.localName === "option");
          const isEnglish = text => {
            for (const name of names) text = text.replaceAll(name, " ");
            return /[A-Za-z]{2}/.test(text.replace(/\b[A-Z0-9][A-Z0-9\/.-]+\b/g, " ").replace(/s\.[0-9][^ ,]*/g, " "));
          };
          const found = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode())
            if (isOurs(walker.currentNode.parentElement) && !/^GST /.test(walker.currentNode.data) && isEnglish(walker.currentNode.data)) found.push(walker.currentNode.data.trim());
          for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]"))
            for (const name of ["aria-label", "placeholder", "title"])
              if (element.hasAttribute(name) && isOurs(element) && isEnglish(element.getAttribute(name))) found.push(`${name}: ${element.getAttribute(name)}`);
          return [...new Set(found)];
        }
        """;
}
