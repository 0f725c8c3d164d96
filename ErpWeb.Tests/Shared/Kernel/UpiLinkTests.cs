using System.Globalization;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class UpiLinkTests
{
    public static TheoryData<string> Links => VectorFile.Ids("upi");

    [Theory, MemberData(nameof(Links))]
    public void Create_FollowsVector(string id)
    {
        var vector = VectorFile.Get(id);

        var uri = UpiLink.Create(vector.Text("pa")!, vector.Text("pn")!, vector.Number("am"), vector.Text("tr"), vector.Text("tn"));

        vector.AssertExpected(new Dictionary<string, object?> { ["uri"] = uri });
    }

    [Fact]
    public void Create_WhenNothingIsDue_LeavesTheAmountOut() =>
        Assert.Equal("upi://pay?pa=shop@okbank&pn=Asha&cu=INR", UpiLink.Create("shop@okbank", "Asha", 0));

    [Fact]
    public void Create_CutsTheNoteButNotACharacter()
    {
        var link = UpiLink.Create("shop@okbank", "Asha", 1, note: new string('x', 49) + "😀");

        Assert.EndsWith("&tn=" + new string('x', 49), link, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_DoesNotDependOnTheCulture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Contains("&am=1180.50&", UpiLink.Create("shop@okbank", "Asha", 1180.5m), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("shop@okbank", true)]
    [InlineData("a.b-c@ybl", true)]
    [InlineData("shop", false)]
    [InlineData("shop@", false)]
    [InlineData("two words@ybl", false)]
    [InlineData(null, false)]
    public void IsPayeeAddress_KnowsAUpiId(string? text, bool expected) => Assert.Equal(expected, UpiLink.IsPayeeAddress(text));
}
