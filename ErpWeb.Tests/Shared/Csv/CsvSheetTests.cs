using System.Text;
using ErpWeb.Shared.Csv;

namespace ErpWeb.Tests.Shared.Csv;

public sealed class CsvSheetTests
{
    private static readonly CsvColumn Name = new("Name", "Item Name");
    private static readonly CsvColumn Price = new("Sale price", "Rate");
    private static readonly CsvColumn Phone = new("Phone", "MobilePhone");
    private static readonly CsvColumn[] Columns = [Name, Price, Phone];

    [Fact]
    public void Read_FindsColumnsWhateverTheirCaseAndSpaces()
    {
        var sheet = Read("ITEM  NAME,sale-price,Colour\nLamp,\"1,250.50\",red\n");

        var row = Assert.Single(sheet.Rows);
        Assert.Equal(("Lamp", 2), (row.Text(Name), row.Number));
        Assert.True(row.TryAmount(Price, out var price));
        Assert.Equal(1250.50m, price);
        Assert.Equal(["Colour"], sheet.UnknownHeaders);
    }

    [Fact]
    public void Read_TakesTheFirstFilledOfTwoColumnsThatMeanTheSame() =>
        Assert.Equal(["111111", "222222"], Read("Name,Phone,MobilePhone\nA,,111111\nB,222222,333333\n").Rows.Select(row => row.Text(Phone)));

    [Fact]
    public void Read_SkipsLinesAboveTheHeadersAndEmptyRows()
    {
        var sheet = Read("\"Generated on Jan 15, 2026\"\n\nName;Rate\nLamp;5\n;\nFan;6\n");

        Assert.Equal([("Lamp", 4), ("Fan", 6)], sheet.Rows.Select(row => (row.Text(Name)!, row.Number)));
    }

    [Fact]
    public void Read_UnderstandsMarksAndOldEncodings()
    {
        const string text = "Name,Rate\nCafé,5\n";
        byte[][] files = [Encoding.UTF8.GetBytes(text), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], Encoding.Latin1.GetBytes(text)];

        Assert.All(files, file => Assert.Equal("Café", CsvSheet.Read(file, Columns).Value.Rows[0].Text(Name)));
    }

    [Theory]
    [InlineData("", "csv.no_headers")]
    [InlineData("just,some\nold,text\n", "csv.no_headers")]
    public void Read_WithoutHeaders_SaysSo(string text, string code) => Assert.Equal(code, CsvSheet.Read(Encoding.UTF8.GetBytes(text), Columns).FirstError!.Code);

    [Fact]
    public void Read_OfTooManyRows_IsRefused()
    {
        var text = new StringBuilder("Name,Rate\n").Insert("Name,Rate\n".Length, "Lamp,5\n", CsvSheet.MaxRows + 1).ToString();

        Assert.Equal("csv.too_many_rows", CsvSheet.Read(Encoding.UTF8.GetBytes(text), Columns).FirstError!.Code);
    }

    [Theory]
    [InlineData("INR 2000.00", 2000)]
    [InlineData("₹ 1,18,000", 118000)]
    [InlineData("Rs. 99", 99)]
    public void Amounts_MayNameTheCurrency(string text, int amount)
    {
        Assert.True(Read($"Name,Rate\nLamp,\"{text}\"\n").Rows[0].TryAmount(Price, out var read));
        Assert.Equal(amount, read);
    }

    [Fact]
    public void Amounts_OfFortyDigitsAreNotRead() =>
        Assert.False(Read($"Name,Rate\nLamp,{new string('9', 40)}\n").Rows[0].TryAmount(Price, out _));

    private static CsvSheet Read(string text) => CsvSheet.Read(Encoding.UTF8.GetBytes(text), Columns).Value;
}
