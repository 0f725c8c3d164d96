using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Tests.Billing.Invoices.Printing;
using ErpWeb.Tests.Printing;
using Microsoft.Extensions.Logging.Abstractions;

namespace ErpWeb.Tests.Security.Input;

/// <summary>Documents are drawn by code, not from templates: what looks like one is printed as it stands.</summary>
public sealed class TemplateTests
{
    [Fact]
    public async Task Payloads_ArePrintedLiterally()
    {
        foreach (var payload in Payloads.Templates)
        {
            var model = With(payload);
            var pdf = InvoicePdf.Write(model, [InvoiceCopy.Original]);
            var html = System.Net.WebUtility.HtmlDecode(await new InvoicePrintHtml(NullLoggerFactory.Instance).RenderAsync(model, [InvoiceCopy.Original]));

            Assert.Contains(payload, HostTool.TextOf(pdf));
            Assert.Contains(payload, html);
        }
    }

    [Fact]
    public async Task Markup_FetchesNothing()
    {
        foreach (var payload in Payloads.Script.Append("<img src=http://127.0.0.1:9/x>").Append("file:///etc/passwd"))
        {
            var html = await new InvoicePrintHtml(NullLoggerFactory.Instance).RenderAsync(With(payload), [InvoiceCopy.Original]);

            Assert.DoesNotMatch("<(script|iframe|object|embed|base|meta http-equiv=.?refresh|link)\\b(?![^>]*print\\.js)", html);
            Assert.DoesNotMatch("<img[^>]+src=.?(http|file|//)", html);
            Assert.DoesNotMatch("<[^>]+\\son\\w+=", html);
        }
    }

    private static InvoicePrintModel With(string text) => SampleInvoices.IntraState() with { Notes = text, Terms = text };
}
