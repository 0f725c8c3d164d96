using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Sheets;

/// <summary>The styles of a workbook: each form of number plain and bold.</summary>
internal static class XlsxStyles
{
    /// <summary>The place of a cell's style among the <c>cellXfs</c> below.</summary>
    public static int Of(object? cell, SheetColumnKind kind, bool isBold) => (isBold ? 1 : 0) + cell switch
    {
        decimal when kind is SheetColumnKind.Sides => 4,
        decimal when kind is SheetColumnKind.Quantity => 0,
        decimal => 2,
        DateOnly => 6,
        _ => 0,
    };

    /// <summary>Dates as the business at work writes them; digits are grouped as the spreadsheet's own country does.</summary>
    public static string Xml => Template.Replace(UsualDate, Code(Formats.Now.DatePattern), StringComparison.Ordinal);

    private static string UsualDate => Code(Formats.Usual.DatePattern);

    private static string Code(string pattern) =>
        pattern.ToLowerInvariant().Replace("-", @"\-", StringComparison.Ordinal).Replace("/", @"\/", StringComparison.Ordinal).Replace(" ", @"\ ", StringComparison.Ordinal);

    private const string Template = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.00;(#,##0.00);0.00"/><numFmt numFmtId="165" formatCode="#,##0.00&quot; Dr&quot;;#,##0.00&quot; Cr&quot;;0.00"/><numFmt numFmtId="166" formatCode="dd\-mm\-yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="166" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>
        """;
}
