using ErpWeb.Printing.Text;

namespace ErpWeb.Tests.Printing;

public sealed class TextSupportTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Deshpande & Sons (Pune), est. 1962 - 100% cotton; \"A\" grade")]
    [InlineData("₹1,18,000.00 at 2.5% · 10 × 20 mm ± 0.1 – 5°")]
    [InlineData("Café Müller, Łódź, Đà Nẵng, Αθήνα, Москва")]
    [InlineData("Cafe\u0301 in two characters")]
    [InlineData("two\r\nlines,\ta tab and a no-break\u00A0space\u200B")]
    public void CanSet_TextThatNeedsNoShaping_IsTrue(string? text) => Assert.True(TextSupport.CanSet(text), text);

    [Theory]
    [InlineData("श्री गणेश")]
    [InlineData("Shree श्री Traders")]
    [InlineData("தமிழ்")]
    [InlineData("বাংলা")]
    [InlineData("ગુજરાતી")]
    [InlineData("ਪੰਜਾਬੀ")]
    [InlineData("ಕನ್ನಡ")]
    [InlineData("తెలుగు")]
    [InlineData("മലയാളം")]
    [InlineData("ଓଡ଼ିଆ")]
    [InlineData("مصباح")]
    [InlineData("עברית")]
    [InlineData("ไทย")]
    [InlineData("中文")]
    [InlineData("Diwali 🪔")]
    [InlineData("x\u0336 struck out by a combining mark")]
    [InlineData("broken \uD83D surrogate")]
    public void CanSet_TextThatWouldComeOutWrong_IsFalse(string text) => Assert.False(TextSupport.CanSet(text), text);

    [Fact]
    public void FirstUnsupported_NamesTheCharacter()
    {
        Assert.Equal("श", TextSupport.FirstUnsupported("Shree श्री").ToString());
        Assert.Null(TextSupport.FirstUnsupported("Shree"));
    }

    [Fact]
    public void Normalize_ComposesAccentsAndDropsWhatCannotBeSeen() =>
        Assert.Equal("é\nb c", TextSupport.Normalize("e\u0301\u200B\r\nb\tc\u0007"));
}
