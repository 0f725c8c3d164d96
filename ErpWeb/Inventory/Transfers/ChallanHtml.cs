using ErpWeb.Shared.Ui.Languages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ErpWeb.Inventory.Transfers;

/// <summary>The challan as one HTML page that needs nothing else.</summary>
public sealed class ChallanHtml(ILoggerFactory loggerFactory)
{
    // A document, not a screen: whoever prints it, its words are English.
    private static readonly ServiceProvider Services = new ServiceCollection().AddSingleton<Words>().BuildServiceProvider();

    public async Task<string> RenderAsync(Challan challan)
    {
        await using var renderer = new HtmlRenderer(Services, loggerFactory);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ChallanSheet.Challan)] = challan });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ChallanSheet>(parameters)).ToHtmlString());
    }
}
