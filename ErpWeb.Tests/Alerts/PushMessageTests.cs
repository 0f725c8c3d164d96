using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ErpWeb.Alerts.Push;

namespace ErpWeb.Tests.Alerts;

public sealed class PushMessageTests
{
    private const string BrowserKey = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    /// <summary>RFC 8291, section 5 and appendix A.</summary>
    [Fact]
    public void Encrypt_GivesTheExampleOfTheStandard()
    {
        var ownKey = Base64Url.DecodeFromChars("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        using var own = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = ownKey[1..33], Y = ownKey[33..] },
            D = Base64Url.DecodeFromChars("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"),
        });

        var message = PushMessage.Encrypt(
            "When I grow up, I want to be a watermelon"u8, Base64Url.DecodeFromChars(BrowserKey), Base64Url.DecodeFromChars("BTBZMqHH6r4Tts7J_aSIgg"), own, Base64Url.DecodeFromChars("DGv6ra1nlYgDCS1FRnbzlw"));

        Assert.Equal(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
            Base64Url.EncodeToString(message));
    }

    [Fact]
    public void Encrypt_IsNeverTheSameTwice()
    {
        var (key, secret) = (Base64Url.DecodeFromChars(BrowserKey), new byte[16]);

        Assert.NotEqual(PushMessage.Encrypt("text"u8, key, secret), PushMessage.Encrypt("text"u8, key, secret));
    }

    [Fact]
    public void Encrypt_RefusesAPointThatIsNotOnTheCurve() =>
        Assert.ThrowsAny<CryptographicException>(() => PushMessage.Encrypt("text"u8, [4, .. Enumerable.Repeat((byte)1, 64)], new byte[16]));

    [Theory]
    [InlineData("https://fcm.googleapis.com/fcm/send/abc", true)]
    [InlineData("https://updates.push.services.mozilla.com/wpush/v2/abc", true)]
    [InlineData("https://web.push.apple.com/abc", true)]
    [InlineData("https://wns2-par02p.notify.windows.com/w/?token=abc", true)]
    [InlineData("http://fcm.googleapis.com/fcm/send/abc", false)]
    [InlineData("https://fcm.googleapis.com:8443/abc", false)]
    [InlineData("https://user@fcm.googleapis.com/abc", false)]
    [InlineData("https://evilfcm.googleapis.com.example.com/abc", false)]
    [InlineData("https://xfcm.googleapis.com/abc", false)]
    [InlineData("https://169.254.169.254/latest/meta-data", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("", false)]
    public void Endpoint_IsOfAKnownServiceOnly(string endpoint, bool isKnown) => Assert.Equal(isKnown, PushEndpoint.Read(endpoint) is not null);
}
