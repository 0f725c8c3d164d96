using ErpWeb.Banking.Files;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Banking;

public sealed class BankFileReaderTests
{
    [Theory]
    [InlineData("bank_hdfc_statement.csv", 4, "400000.00", "437570.50", "Date|Narration|Chq./Ref.No.|Withdrawal Amt.|Deposit Amt.|Closing Balance|d/M/yy")]
    [InlineData("bank_icici_statement.csv", 3, "300000.0", "374600.0", "Transaction Date|Transaction Remarks|Cheque Number|Withdrawal Amount (INR )|Deposit Amount (INR )|Balance (INR )|d/M/yyyy")]
    [InlineData("bank_sbi_statement.csv", 3, "100000.00", "121100.00", "Txn Date|Description|Ref No./Cheque No.|Debit|Credit|Balance|d MMM yyyy")]
    public void Csv_OfABank_IsUnderstoodWithoutBeingDescribed(string name, int lines, string opening, string closing, string columns)
    {
        var bytes = SampleOf(name);
        Assert.True(BankFileReader.IsCsv(bytes));
        var format = CsvFormatGuess.Of(CsvTable.Read(bytes)!);
        var file = BankFileReader.Read(bytes, "", format).Value;

        Assert.Equal(columns, string.Join('|', format.Date, format.Text, format.Reference, format.Debit, format.Credit, format.Balance, format.DatePattern));
        Assert.Equal((lines, Number(opening), Number(closing), 0m), (file.Lines.Count, file.Opening, file.Closing, file.Missing));
        Assert.Empty(file.Issues);
    }

    [Fact]
    public void Csv_TellsTheAccountAboveItsHeadings() =>
        Assert.Equal("00000099999999999", BankFileReader.Read(SampleOf("bank_sbi_statement.csv"), "", CsvFormatGuess.Of(CsvTable.Read(SampleOf("bank_sbi_statement.csv"))!)).Value.AccountNumber);

    [Theory]
    [InlineData("bank_sample.ofx", "00009999", 2, "13-01 23600.00 ANNAI TRADERS UPI INV 101 [601200000001]", "414000.00", "437570.50")]
    [InlineData("bank_sample_mt940.sta", "00009999", 2, "13-01 23600.00 UPI/ANNAI TRADERS/KAVITHA@OKEXAMPLE/INV 101 [601200000001]", "400000.00", "423570.50")]
    [InlineData("bank_sample_camt053.xml", "00009999", 1, "13-01 23600.00 ANNAI TRADERS INV 101 [601200000001]", "400000.00", "423600.00")]
    public void FilesThatDescribeThemselves_AreRead(string name, string account, int lines, string first, string opening, string closing)
    {
        var file = BankFileReader.Read(SampleOf(name), "9999", null).Value;

        Assert.Equal((account, lines, Number(opening), Number(closing)), (file.AccountNumber, file.Lines.Count, file.Opening, file.Closing));
        var line = file.Lines[0];
        Assert.Equal(first, FormattableString.Invariant($"{line.Date:dd-MM} {line.Amount:0.00} {line.Text} [{line.Reference}]"));
    }

    [Fact]
    public void Mt940_SaysWhatIsMissing()
    {
        var file = System.Text.Encoding.UTF8.GetString(SampleOf("bank_sample_mt940.sta"));

        Assert.Equal(0, BankFileReader.Read(System.Text.Encoding.UTF8.GetBytes(file), "", null).Value.Missing);
        Assert.Equal(14_000, BankFileReader.Read(System.Text.Encoding.UTF8.GetBytes(file.Replace("423570,50", "437570,50", StringComparison.Ordinal)), "", null).Value.Missing);
    }

    [Fact]
    public void Ofx1_WithoutEndTags_IsReadToo()
    {
        const string file = """
            OFXHEADER:100
            DATA:OFXSGML

            <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>INR<BANKACCTFROM><ACCTID>00009999</BANKACCTFROM><BANKTRANLIST><DTSTART>20260401<DTEND>20260402
            <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260402120000[+5.5:IST]<TRNAMT>-29.50<FITID>C1<NAME>A &amp; B
            </STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
            """;

        var line = Assert.Single(BankFileReader.Read(System.Text.Encoding.UTF8.GetBytes(file), "", null).Value.Lines);

        Assert.Equal((new DateOnly(2026, 4, 2), -29.50m, "A & B"), (line.Date, line.Amount, line.Text));
    }

    [Fact]
    public void Mt940_AReversalOfADebit_BringsMoney_AndTheEntryDayIsOfTheNextYear()
    {
        const string file = ":20:X\n:25:A/1\n:60F:C251231INR0,\n:61:2512310102RD15,50NCHGNONREF//R1\n:86:CHARGE\nBACK\n:62F:C260102INR15,5\n-";

        var line = Assert.Single(BankFileReader.Read(System.Text.Encoding.UTF8.GetBytes(file), "", null).Value.Lines);

        Assert.Equal((new DateOnly(2026, 1, 2), 15.50m, "CHARGE BACK", "R1"), (line.Date, line.Amount, line.Text, line.Reference));
    }

    [Fact]
    public void Csv_NewestFirst_WithOneColumnForBothSides_AndNotesBelow_IsTurnedRound()
    {
        const string file = "Bank of Somewhere\n\nDate;Details;Amount;Dr/Cr;Balance\n03-04-2026;Rent;1,000.00;Dr;500.00\n02-04-2026;Sale;1,500.00;Cr;1,500.00\nxx-04-2026;Torn;5.00;Cr;5.00\n;Total;;;\n*** 2 entries ***;;;;\n";
        var bytes = System.Text.Encoding.UTF8.GetBytes(file);

        var read = BankFileReader.Read(bytes, "", CsvFormatGuess.Of(CsvTable.Read(bytes)!)).Value;

        Assert.Equal([1500m, -1000m], read.Lines.Select(line => line.Amount));
        Assert.Equal((0m, 500m), (read.Opening, read.Closing));
        Assert.Equal(6, Assert.Single(read.Issues).Row);
    }

    [Theory]
    [InlineData("1,23,600.00", "123600")]
    [InlineData("(45.00)", "-45")]
    [InlineData("29,50", "29.50")]
    [InlineData("1,234", "1234")]
    [InlineData("₹ 99.5 Dr", "-99.5")]
    [InlineData("INR 12.00 CR", "12")]
    public void Amounts_AreReadAsBanksWriteThem(string text, string amount)
    {
        Assert.True(BankText.TryAmount(text, out var read));
        Assert.Equal(Number(amount), read);
    }

    [Theory]
    [InlineData("%PDF-1.7 nothing", "banking.file.unreadable")]
    [InlineData("a,b\n1,2", "banking.file.columns")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><Document><BkToCstmrStmt/></Document>", "banking.file.unreadable")]
    [InlineData(":20:A\n:25:X/777\n:60F:C260101INR1,00\n:62F:C260101INR1,00\n", "banking.file.other_account")]
    [InlineData(":20:A\n:25:X/9999\n:60F:C260101USD1,00\n:62F:C260101USD1,00\n", "banking.file.currency")]
    [InlineData(":20:A\n:25:X/9999\n:60F:C260101INR1,00\n:62F:C260101INR1,00\n", "banking.file.empty")]
    public void WhatIsNoStatementOfTheAccount_IsRefused(string file, string code) =>
        Assert.Equal(code, BankFileReader.Read(System.Text.Encoding.UTF8.GetBytes(file), "9999", null).FirstError?.Code);

    [Fact]
    public void Identity_IsTheSameInAnOverlappingFile_AndTellsTwinsApart()
    {
        BankFileLine Tea(string text = "TEA") => new(1, new(2026, 4, 1), -20, text, "");
        var first = LineIdentity.Of([Tea(), Tea()]);
        var again = LineIdentity.Of([Tea("tea "), Tea(), Tea()]);

        Assert.Equal(2, first.Distinct().Count());
        Assert.Equal(first, again.Take(2));
        Assert.DoesNotContain(again[2], first);
    }

    internal static byte[] SampleOf(string name) => File.ReadAllBytes(Path.Combine(SourceTree.Root, "ErpWeb.Tests", "Banking", "Samples", name));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
