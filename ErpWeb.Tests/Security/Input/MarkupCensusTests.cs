using System.Text.RegularExpressions;
using ErpWeb.Tests.Architecture;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security.Input;

/// <summary>Text becomes markup at few places, each looked at: they write CSS made of checked colours.</summary>
public sealed class MarkupCensusTests
{
    private static readonly Dictionary<string, string> Reviewed = new()
    {
        ["ErpWeb/App/App.razor"] = "font face and colours, parsed as #rrggbb",
        ["ErpWeb/App/Layout/LiveTheme.razor"] = "colours, parsed as #rrggbb",
        ["ErpWeb/App/Hosting/NoticePage.razor"] = "colours, parsed as #rrggbb",
        ["ErpWeb/Tenancy/Brand/BrandingForm.razor"] = "colours, parsed as #rrggbb",
        ["ErpWeb/Inventory/Transfers/ChallanSheet.razor"] = "style of the print, a constant",
        ["ErpWeb/Billing/Invoices/Printing/InvoicePrintView.razor"] = "style of the print, colours parsed as #rrggbb",
    };

    [Fact]
    public void RawMarkup_IsOnlyWhereItWasReviewed()
    {
        var root = Path.Combine(SourceTree.Root, "wwwroot", "js");
        var files = SourceTree.ProductFiles(".cs", ".razor").Concat(Directory.GetFiles(root, "*.js").Select(file => Path.GetRelativePath(SourceTree.Root, file))).ToList();
        Assert.Contains(files, file => file.EndsWith("erp.js", StringComparison.Ordinal));
        var raw = files.Where(file => File.ReadLines(Path.Combine(SourceTree.Root, file)).Any(line => Regex.IsMatch(line, @"\bMarkupString\b|AddMarkupContent|\.innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\("))).ToList();

        Offences.AssertNone(raw.Except(Reviewed.Keys).Select(file => $"{file} writes raw markup"));
        Assert.Equal(Reviewed.Keys.Order(), raw.Order());
    }
}
