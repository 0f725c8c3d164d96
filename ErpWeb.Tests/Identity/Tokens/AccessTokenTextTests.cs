using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ErpWeb.Identity.Tokens;

namespace ErpWeb.Tests.Identity.Tokens;

public sealed class AccessTokenTextTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 30, 0, TimeSpan.Zero);
    private static readonly TokenKey Key = new("0123456789abcdef0123456789abcdef", RandomNumberGenerator.GetBytes(32));
    private static readonly AccessToken Token = new(Guid.NewGuid(), "asha@example.com", Guid.NewGuid(), "Owner", Guid.NewGuid(), AccessToken.MarkOf("stamp"), Now);
    private static readonly string Text = AccessTokenText.Write(Token, Key);

    [Fact]
    public void Token_SaysWhoAsks()
    {
        Assert.Equal(Token, Read(Text));
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(Text.Split('.')[1]))!;
        Assert.Equal(Token.UserId.ToString(), (string)claims["userId"]!);
        Assert.Equal("asha@example.com", (string)claims["username"]!);
        Assert.Equal(Token.TenantId.ToString(), (string)claims["tenantId"]!);
        Assert.Equal("Owner", (string)claims["role"]!);
        Assert.Equal(Token.SessionId.ToString(), (string)claims["sid"]!);
        Assert.Equal(15 * 60, (long)claims["exp"]! - (long)claims["iat"]!);
    }

    [Fact]
    public void TenThousandFlippedBits_AreNeverAccepted()
    {
        var bytes = Encoding.ASCII.GetBytes(Text);
        var random = new Random(1);
        for (var round = 0; round < 10_000; round++)
        {
            // Every bit of the token at least once, then two bits anywhere.
            var flipped = (byte[])bytes.Clone();
            var bit = round % (bytes.Length * 8);
            flipped[bit / 8] ^= (byte)(1 << bit % 8);
            if (round >= bytes.Length * 8)
                flipped[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            if (!flipped.SequenceEqual(bytes))
                Assert.Null(Read(Encoding.Latin1.GetString(flipped)));
        }
    }

    public static TheoryData<string> Broken => new(
        "", ".", "..", "...", "a.b.c", Text + ".", Text[..^1], Text + "A", "Bearer " + Text, Text.Replace('.', ' '), $"{Text.Split('.')[0]}..{Text.Split('.')[2]}",
        string.Join('.', Text.Split('.')[..2]) + ".",
        Signed(header: """{"alg":"none","typ":"at+jwt"}"""),
        Signed(header: """{"alg":"none","typ":"at+jwt"}""", signature: ""),
        Signed(header: """{"alg":"HS512","typ":"at+jwt","kid":"0123456789abcdef0123456789abcdef"}"""),
        Signed(header: """{"alg":"RS256","typ":"at+jwt","kid":"0123456789abcdef0123456789abcdef"}"""),
        Signed(header: """{"alg":"hs256","typ":"at+jwt","kid":"0123456789abcdef0123456789abcdef"}"""),
        Signed(header: """{"alg":"HS256","typ":"JWT","kid":"0123456789abcdef0123456789abcdef"}"""),
        Signed(header: """{"alg":"HS256","kid":"0123456789abcdef0123456789abcdef"}"""),
        Signed(header: """{"alg":"HS256","typ":"at+jwt","kid":"another"}"""),
        Signed(header: """{"alg":"HS256","typ":"at+jwt","kid":"0123456789abcdef0123456789abcdef","jwk":{}}"""),
        Signed(claims => claims["iss"] = "somebody"),
        Signed(claims => claims.Remove("iss")),
        Signed(claims => claims["aud"] = "another-api"),
        Signed(claims => claims["aud"] = new JsonArray("erpweb-api")),
        Signed(claims => claims.Remove("aud")),
        Signed(claims => claims.Remove("exp")),
        Signed(claims => claims["exp"] = (long)claims["exp"]! + 1),
        Signed(claims => claims["exp"] = long.MaxValue),
        Signed(claims => claims["exp"] = "1e400"),
        Signed(claims => claims["iat"] = (long)claims["iat"]! - 3600),
        Signed(claims => claims["nbf"] = Now.AddMinutes(1).ToUnixTimeSeconds()),
        Signed(claims => claims.Remove("nbf")),
        Signed(claims => claims["userId"] = "1"),
        Signed(claims => claims.Remove("tenantId")),
        Signed(claims => claims.Remove("sid")),
        Signed(claims => claims["sid"] = null),
        Signed(secret: []), // and so one of zeros: HMAC fills up with them
        Signed(secret: Encoding.ASCII.GetBytes(Key.Id)));

    [Theory, MemberData(nameof(Broken))]
    public void BrokenToken_IsRefused(string text) => Assert.Null(Read(text));

    [Fact]
    public void Signed_AsWeDoIt_IsAccepted() => Assert.NotNull(Read(Signed()));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(899, true)]
    [InlineData(900, false)]
    public void Token_LivesAQuarterOfAnHour(int seconds, bool isGood) => Assert.Equal(isGood, AccessTokenText.Read(Text, [Key], Now.AddSeconds(seconds)) is not null);

    [Fact]
    public void Token_OfAKeyThatIsGone_IsRefused() => Assert.Null(AccessTokenText.Read(Text, [Key with { Id = "another" }], Now));

    private static AccessToken? Read(string text) => AccessTokenText.Read(text, [Key], Now);

    private static string Signed(Action<JsonObject>? change = null, string? header = null, byte[]? secret = null, string? signature = null)
    {
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(Text.Split('.')[1]))!.AsObject();
        change?.Invoke(claims);
        var head = header is null ? Text.Split('.')[0] : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header));
        var signed = $"{head}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        return $"{signed}.{signature ?? Base64Url.EncodeToString(HMACSHA256.HashData(secret ?? Key.Secret, Encoding.ASCII.GetBytes(signed)))}";
    }
}
