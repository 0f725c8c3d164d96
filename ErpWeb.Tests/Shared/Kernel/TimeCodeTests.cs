using System.Text;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class TimeCodeTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, the last six of eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Code_IsTheOneOfTheStandard(long second, string expected)
    {
        var moment = DateTimeOffset.FromUnixTimeSeconds(second);
        Assert.Equal(expected, TimeCode.Of(Key, TimeCode.StepAt(moment)));
        Assert.Equal(TimeCode.StepAt(moment), TimeCode.StepOf(Key, expected.Insert(3, " "), moment));
    }

    [Fact]
    public void ClocksMayDifferByOneStep()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111111);
        var step = TimeCode.StepAt(now);
        foreach (var (at, isTaken) in (IEnumerable<(long, bool)>)[(step - 2, false), (step - 1, true), (step + 1, true), (step + 2, false)])
            Assert.Equal(isTaken ? at : null, TimeCode.StepOf(Key, TimeCode.Of(Key, at), now));
        foreach (var wrong in (string[])["", "12345", "1234567", "०८१८०४", "abcdef"])
            Assert.Null(TimeCode.StepOf(Key, wrong, now));
    }

    [Fact]
    public void Key_IsReadByAuthenticators()
    {
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", TimeCode.Base32(Key));
        Assert.Equal("MZXW6", TimeCode.Base32(Encoding.ASCII.GetBytes("foo")));
        Assert.Equal("otpauth://totp/ErpWeb%20operator:a%40b.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=ErpWeb%20operator", TimeCode.LinkOf(Key, "ErpWeb operator", "a@b.example"));
    }
}
