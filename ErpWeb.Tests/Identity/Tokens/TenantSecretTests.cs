using ErpWeb.Identity.Tokens;

namespace ErpWeb.Tests.Identity.Tokens;

public sealed class TenantSecretTests
{
    [Fact]
    public void Secret_KnowsItsTenantAndIsNeverTheSame()
    {
        var tenantId = Guid.NewGuid();
        var secrets = Enumerable.Range(0, 1000).Select(_ => TenantSecret.New(TenantSecret.ApiKey, tenantId)).ToList();
        Assert.All(secrets, secret => Assert.Equal(secret, TenantSecret.Read(TenantSecret.ApiKey, secret.Text)));
        Assert.Equal(1000, secrets.DistinctBy(secret => secret.Text[5..48]).Count());
        Assert.Equal(1000, secrets.DistinctBy(secret => secret.Hash).Count());
    }

    [Fact]
    public void Text_OfAnotherKindOrShape_IsRefused()
    {
        var text = TenantSecret.New(TenantSecret.RefreshToken, Guid.NewGuid()).Text;
        Assert.Null(TenantSecret.Read(TenantSecret.ApiKey, text));
        foreach (var broken in (string?[])[null, "", text[..^1], text + new string('A', 33), text[..^1] + "!", text.ToUpperInvariant(), text[..^2] + "é"])
            Assert.Null(TenantSecret.Read(TenantSecret.RefreshToken, broken));
    }
}
