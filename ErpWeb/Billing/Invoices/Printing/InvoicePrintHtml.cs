using ErpWeb.Shared.Ui.Languages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>The invoice as one HTML page that needs nothing else: for the browser's own print, and for Chromium on the server.</summary>
public sealed class InvoicePrintHtml(ILoggerFactory loggerFactory)
{
    // A document, not a screen: whoever prints it, its words are English.
    private static readonly ServiceProvider Services = new ServiceCollection().AddSingleton<Words>().BuildServiceProvider();

    /// <param name="hasPrintButton">For a page that a person looks at; the button is not printed.</param>
    public async Task<string> RenderAsync(InvoicePrintModel model, IReadOnlyList<InvoiceCopy> copies, bool hasPrintButton = false)
    {
        await using var renderer = new HtmlRenderer(Services, loggerFactory);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(InvoicePrintView.Model)] = model,
            [nameof(InvoicePrintView.Copies)] = copies,
            [nameof(InvoicePrintView.HasPrintButton)] = hasPrintButton,
        });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<InvoicePrintView>(parameters)).ToHtmlString());
    }
}
