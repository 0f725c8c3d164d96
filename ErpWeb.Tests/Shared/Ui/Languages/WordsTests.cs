using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Languages;
using Microsoft.AspNetCore.Http;

namespace ErpWeb.Tests.Shared.Ui.Languages;

public sealed class WordsTests
{
    [Fact]
    public void LookUp_InEnglish_GivesTheTextItself()
    {
        var words = new Words();

        Assert.Equal("Post invoice", words["Post invoice"]);
        Assert.Equal("INV/26-27/0001 posted", words["{0} posted", "INV/26-27/0001"]);
    }

    [Fact]
    public void LookUp_InHindi_GivesTheTranslation()
    {
        var words = In("hi");

        Assert.Equal("इनवॉइस पोस्ट करें", words["Post invoice"]);
        Assert.Equal("INV/26-27/0001 पोस्ट हुआ", words["{0} posted", "INV/26-27/0001"]);
    }

    [Fact]
    public void LookUp_OfWhatIsNotTranslated_GivesTheTextItself() => Assert.Equal("Steel bottle", In("hi")["Steel bottle"]);

    [Fact]
    public void LookUp_InArabic_KeepsTheDirectionOfArguments()
    {
        Assert.Equal("\u200fرُحّلت \u2066INV/26-27/0001\u2069", In("ar")["{0} posted", "INV/26-27/0001"]);
        Assert.Equal("\u200fرُحّلت \u2067سعاد\u2069", In("ar")["{0} posted", "سعاد"]);
    }

    [Fact]
    public void Wording_IsTranslatedWithWhatItHolds()
    {
        Wording state = "Kerala";
        Wording wording = $"This GSTIN is of {state}, not of {(Wording)"Goa"}.";

        Assert.Equal("This GSTIN is of Kerala, not of Goa.", wording.ToString());
        Assert.Equal("यह GSTIN केरल का है, गोवा का नहीं।", In("hi")[wording]);
    }

    [Fact]
    public void Wording_LeavesDataAsItIs()
    {
        Wording wording = $"{"Cash"} is switched off";

        Assert.Equal("{0} is switched off", wording.Key);
        Assert.Equal("Cash बंद किया गया", In("hi")[wording]);
    }

    [Fact]
    public void Wording_WritesDatesAndNumbersTheSameInEveryLanguage()
    {
        Wording wording = $"The books are closed up to {new DateOnly(2026, 3, 31):dd-MM-yyyy}. Choose a later date.";

        Assert.Contains("31-03-2026", wording.ToString());
        Assert.Contains("31-03-2026", In("ar")[wording]);
    }

    [Theory]
    [InlineData(null, null, null, "en")]
    [InlineData("hi", null, null, "hi")]
    [InlineData("hi", "ar", "en-IN", "hi")]
    [InlineData(null, "ar", "hi-IN", "ar")]
    [InlineData(null, null, "hi-IN,hi;q=0.9,en;q=0.8", "hi")]
    [InlineData(null, null, "fr;q=0.9,ar;q=0.4,en;q=0.3", "ar")]
    [InlineData("xx", "yy", "fr", "en")]
    [InlineData(null, null, "not a language;;", "en")]
    public void Choice_IsThePersonsThenTheBusinessThenTheBrowsers(string? cookie, string? business, string? browser, string expected)
    {
        var request = new DefaultHttpContext().Request;
        if (cookie is not null)
            request.Headers.Cookie = $"{LanguageChoice.Cookie}={cookie}";
        if (browser is not null)
            request.Headers.AcceptLanguage = browser;

        Assert.Equal(expected, LanguageChoice.Of(request, business).Code);
    }

    private static Words In(string code)
    {
        var words = new Words();
        words.Use(Language.Find(code)!);
        return words;
    }
}
