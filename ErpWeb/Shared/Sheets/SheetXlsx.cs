using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Sheets;

/// <summary>
/// A report as an Excel workbook (ECMA-376). Texts are inline strings, which a spreadsheet never reads as a formula; numbers
/// and dates are real ones, so that they can be added up.
/// </summary>
public static class SheetXlsx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private static readonly DateTimeOffset Stamp = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="business">Whose books they are, for the first line.</param>
    public static byte[] Of(Sheet sheet, string business)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{ContentType}.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
                """);
            Part(zip, "_rels/.rels", $"""<Relationships xmlns="{Packages}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Packages}"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
            Part(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{NameOf(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Part(zip, "xl/styles.xml", XlsxStyles.Xml);
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            using var xml = XmlWriter.Create(part, new() { Encoding = new UTF8Encoding(false) });
            Write(xml, sheet, business);
        }
        return stream.ToArray();
    }

    private static void Write(XmlWriter xml, Sheet sheet, string business)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("cols", Main);
        foreach (var (index, column) in sheet.Columns.Index())
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", Text(index + 1));
            xml.WriteAttributeString("max", Text(index + 1));
            xml.WriteAttributeString("width", Text(WidthOf(sheet, index)));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        foreach (var heading in (string[])[business, string.Join(", ", ((string[])[sheet.Title, sheet.Subject]).Where(text => text.Length > 0)), sheet.Days.ToString()])
            WriteRow(xml, [heading], [SheetColumnKind.Text], isBold: true, 0);
        WriteRow(xml, [], [], isBold: false, 0);
        WriteRow(xml, [.. sheet.Columns.Select(column => (object)column.Title)], [.. sheet.Columns.Select(_ => SheetColumnKind.Text)], isBold: true, 0);
        SheetColumnKind[] kinds = [.. sheet.Columns.Select(column => column.Kind)];
        foreach (var row in sheet.Rows)
            WriteRow(xml, row.Cells, kinds, row.Look is not SheetLook.Plain, row.Indent);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, IReadOnlyList<object?> cells, SheetColumnKind[] kinds, bool isBold, int indent)
    {
        xml.WriteStartElement("row", Main);
        foreach (var (index, cell) in cells.Index())
        {
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("s", Text(XlsxStyles.Of(cell, kinds[index], isBold)));
            switch (cell)
            {
                case null:
                    break;
                case decimal number:
                    xml.WriteElementString("v", Main, number.ToString(CultureInfo.InvariantCulture));
                    break;
                case DateOnly date:
                    xml.WriteElementString("v", Main, Text(date.DayNumber - DayZero.DayNumber));
                    break;
                default:
                    xml.WriteAttributeString("t", "inlineStr");
                    xml.WriteStartElement("is", Main);
                    xml.WriteStartElement("t", Main);
                    xml.WriteAttributeString("xml", "space", null, "preserve");
                    xml.WriteString(new string(' ', index == 0 ? indent * 3 : 0) + Clean(cell.ToString()!));
                    xml.WriteEndElement();
                    xml.WriteEndElement();
                    break;
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static int WidthOf(Sheet sheet, int column) => sheet.Columns[column].Kind switch
    {
        SheetColumnKind.Date or SheetColumnKind.Quantity => 12,
        SheetColumnKind.Amount or SheetColumnKind.Sides => 19,
        _ => Math.Clamp(sheet.Rows.Select(row => row.Cells[column] is (string or Wording) and var text ? text.ToString()!.Length + 3 * row.Indent : 0).DefaultIfEmpty().Max() + 2, 14, 60),
    };

    // Excel allows 31 letters and none of these.
    private static string NameOf(Sheet sheet)
    {
        var name = string.Concat(sheet.Title.Where(letter => char.IsLetterOrDigit(letter) || letter == ' '));
        return name.Length > 31 ? name[..31] : name;
    }

    // XML knows no other control characters, and half a letter is none.
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(letter => letter != Rune.ReplacementChar && (letter.Value > char.MaxValue || XmlConvert.IsXmlChar((char)letter.Value))).Select(letter => letter.ToString()));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Part(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Stamp;
        using var part = entry.Open();
        part.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{xml}"));
    }
}
