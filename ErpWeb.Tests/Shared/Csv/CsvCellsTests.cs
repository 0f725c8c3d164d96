using ErpWeb.Shared.Csv;

namespace ErpWeb.Tests.Shared.Csv;

public sealed class CsvCellsTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("+91 98450 12345")]
    [InlineData("-3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tcmd")]
    [InlineData("\rcmd")]
    [InlineData("'=already quoted")]
    [InlineData("'''@thrice")]
    public void Guarded_PutsAQuoteBeforeFormulas_AndUnguardedTakesItAway(string text)
    {
        Assert.Equal("'" + text, CsvCells.Guarded(text));
        Assert.Equal(text, CsvCells.Unguarded(CsvCells.Guarded(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Copper cable 2.5 = red")]
    [InlineData("'quoted'")]
    [InlineData("'")]
    public void Guarded_LeavesOtherTextAlone(string text)
    {
        Assert.Equal(text, CsvCells.Guarded(text));
        Assert.Equal(text, CsvCells.Unguarded(text));
    }
}
