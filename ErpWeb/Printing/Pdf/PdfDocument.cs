using System.Globalization;
using System.Text;
using ErpWeb.Printing.Fonts;
using ErpWeb.Printing.Images;

namespace ErpWeb.Printing.Pdf;

/// <summary>A PDF file in the making. Not for use by several threads at once; the fonts and images it is given may be shared.</summary>
/// <param name="paper">By default A4.</param>
public sealed class PdfDocument(PdfMetadata metadata, PaperSize? paper = null)
{
    private readonly PaperSize paper = paper ?? PaperSize.A4;
    private readonly List<PdfPage> pages = [];
    private readonly Dictionary<TrueTypeFont, PdfFont> fonts = [];
    private readonly Dictionary<PdfImage, string> images = [];
    private readonly SortedDictionary<int, string> opacities = [];

    public PdfPage AddPage() => AddPage(paper.Width, paper.Height);

    public PdfPage AddPage(double width, double height)
    {
        var page = new PdfPage(this, width, height);
        pages.Add(page);
        return page;
    }

    public byte[] ToArray()
    {
        var objects = new PdfObjects();
        var resources = WriteResources(objects);
        var tree = objects.Reserve();
        var kids = pages.ConvertAll(page => WritePage(objects, page, paper.Scale, tree, resources));
        objects.Set(tree, $"<</Type/Pages/Count {kids.Count}/Kids[{string.Join(' ', kids.Select(Reference))}]>>");

        var catalog = objects.Add($"<</Type/Catalog/Pages {tree} 0 R/Lang({metadata.Language})/ViewerPreferences<</DisplayDocTitle true>>>>");
        var time = metadata.CreatedAtUtc.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
        var information = objects.Add($"<</Title{PdfObjects.TextString(metadata.Title)}/Author{PdfObjects.TextString(metadata.Author)}/Producer(ErpWeb)/CreationDate({time})/ModDate({time})>>");
        return objects.ToFile(catalog, information);
    }

    internal PdfFont Use(TrueTypeFont font)
    {
        if (!fonts.TryGetValue(font, out var used))
            fonts[font] = used = new PdfFont(font, $"F{fonts.Count}");
        return used;
    }

    internal string Use(PdfImage image)
    {
        if (!images.TryGetValue(image, out var name))
            images[image] = name = $"I{images.Count}";
        return name;
    }

    internal string UseOpacity(int percent) => opacities[percent] = $"O{percent}";

    private string WriteResources(PdfObjects objects)
    {
        var fontEntries = string.Concat(fonts.Values.Select(font => $"/{font.Name} {Reference(font.WriteTo(objects))}"));
        var imageEntries = string.Concat(images.Select(image => $"/{image.Value} {Reference(image.Key.WriteTo(objects))}"));
        var states = string.Concat(opacities.Select(opacity => string.Create(CultureInfo.InvariantCulture, $"/{opacity.Value}<</ca {opacity.Key / 100d:0.##}>>")));
        return Reference(objects.Add($"<</Font<<{fontEntries}>>/XObject<<{imageEntries}>>/ExtGState<<{states}>>>>"));
    }

    private static int WritePage(PdfObjects objects, PdfPage page, double scale, int tree, string resources)
    {
        var content = objects.AddStream("", scale == 1 ? page.Content.Bytes : [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{scale:0.####} 0 0 {scale:0.####} 0 0 cm\n")), .. page.Content.Bytes]);
        return objects.Add(string.Create(CultureInfo.InvariantCulture, $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {page.Width * scale:0.##} {page.Height * scale:0.##}]/Resources {resources}/Contents {content} 0 R>>"));
    }

    private static string Reference(int number) => $"{number} 0 R";
}
