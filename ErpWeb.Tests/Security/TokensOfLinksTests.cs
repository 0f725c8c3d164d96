using ErpWeb.Credit.Links;
using ErpWeb.Identity.Invitations;
using ErpWeb.Identity.Tokens;

namespace ErpWeb.Tests.Security;

/// <summary>What stands in links and what programs carry is drawn anew each time: none comes twice, none follows from the one before.</summary>
public sealed class TokensOfLinksTests
{
    private const int SampleOfEach = 250_000;

    private static readonly Guid Tenant = Guid.NewGuid();

    public static TheoryData<string> Kinds => [.. Makers.Keys];

    private static Dictionary<string, Func<string>> Makers { get; } = new()
    {
        ["invitation"] = () => InvitationToken.New(Tenant).Text,
        ["customer's link"] = () => LinkToken.New(Tenant),
        ["refresh token"] = () => TenantSecret.New(TenantSecret.RefreshToken, Tenant).Text,
        ["key"] = () => TenantSecret.New(TenantSecret.ApiKey, Tenant).Text,
    };

    [Theory, MemberData(nameof(Kinds))]
    public void NoneComesTwice_AndEachIsDrawnFromAtLeast128Bits(string kind)
    {
        var make = Makers[kind];
        var seen = new HashSet<string>(SampleOfEach);
        var letters = Enumerable.Range(0, make().Length).Select(_ => new HashSet<char>()).ToArray();
        while (seen.Count < SampleOfEach)
        {
            var text = make();
            Assert.True(seen.Add(text), $"A {kind} came twice.");
            for (var place = 0; place < text.Length; place++)
                letters[place].Add(text[place]);
        }
        // Six bits at each place where every letter of base64 occurs.
        Assert.True(letters.Count(at => at.Count == 64) * 6 >= 128);
    }
}
