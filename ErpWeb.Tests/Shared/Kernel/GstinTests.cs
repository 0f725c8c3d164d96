using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class GstinTests
{
    public static TheoryData<string> Checks => VectorFile.Ids("gstin");

    public static TheoryData<string> CheckCharacters => VectorFile.Ids("gstin_check_char");

    [Theory, MemberData(nameof(Checks))]
    public void Check_FollowsVector(string id)
    {
        var vector = VectorFile.Get(id);

        var check = Gstin.Check(vector.Text("gstin"));

        vector.AssertExpected(new Dictionary<string, object?>
        {
            ["valid"] = check.IsValid,
            ["type"] = check.Type?.ToString().ToLowerInvariant(),
            ["stateCode"] = check.StateCode,
            ["pan"] = check.Pan,
            ["reason"] = ReasonOf(check.Fault),
            ["correctCheckChar"] = check.ExpectedCheckCharacter?.ToString(),
        });
        Assert.Equal(check.IsValid, check.Message is null);
    }

    [Theory, MemberData(nameof(CheckCharacters))]
    public void CheckCharacter_FollowsVector(string id)
    {
        var vector = VectorFile.Get(id);

        var character = Gstin.CheckCharacter(vector.Text("first14")!);

        vector.AssertExpected(new Dictionary<string, object?> { ["checkChar"] = character.ToString() });
    }

    [Theory]
    [InlineData("24AAQCA8719H1ZC\n", true)]
    [InlineData("24AAQCA८७१९H1ZC", false)]
    [InlineData("96AAQCA8719H1ZC", false)]
    [InlineData(null, false)]
    public void Check_AtTheEdges(string? text, bool isValid) => Assert.Equal(isValid, Gstin.Check(text).IsValid);

    [Fact]
    public void Check_WhenOneCharacterIsChanged_Fails()
    {
        const string valid = "27AAPFU0939F1ZV";
        var mistyped = valid.SelectMany((_, i) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
            .Where(other => other != valid[i])
            .Select(other => valid.Remove(i, 1).Insert(i, other.ToString())));

        Assert.All(mistyped, text => Assert.False(Gstin.Check(text).IsValid, text));
    }

    [Theory]
    [InlineData("24AAQCA8719H1Z")]
    [InlineData("24AAQCA8719H1ZC")]
    public void Message_NamesTheLength(string text)
    {
        var check = Gstin.Check(text);

        Assert.Equal(text.Length == 14 ? "A GSTIN has 15 characters; this one has 14." : null, check.Message?.ToString());
    }

    [Theory]
    [InlineData("24AAQCA8719H1")]
    [InlineData("24aaqca8719h1z")]
    public void CheckCharacter_OfOtherText_Throws(string text) => Assert.Throws<ArgumentException>(() => Gstin.CheckCharacter(text));

    private static string? ReasonOf(GstinFault? fault) => fault switch
    {
        null => null,
        GstinFault.CheckCharacter => "checksum",
        GstinFault.StateCode => "stateCode",
        { } other => other.ToString().ToLowerInvariant(),
    };
}
