using ErpWeb.Tenancy.Selection;

namespace ErpWeb.Tests.Tenancy.Selection;

public sealed class TenantHintsTests
{
    [Theory]
    [InlineData("acme.erp.example", "acme")]
    [InlineData("ACME.ERP.example", "ACME")]
    [InlineData("a.b.erp.example", "a.b")]
    [InlineData("erp.example", null)]
    [InlineData("www.erp.example", null)]
    [InlineData("acmeerp.example", null)]
    [InlineData("acme.other.example", null)]
    [InlineData("127.0.0.1", null)]
    public void Subdomain_IsWhatStandsBeforeTheBaseDomain(string host, string? expected) =>
        Assert.Equal(expected, TenantHints.Read(host, default, "/", "erp.example").Slug);

    [Theory]
    [InlineData("/t/acme/billing/invoices", "acme", "/billing/invoices")]
    [InlineData("/t/acme/", "acme", "/")]
    [InlineData("/t/acme", "acme", "/")]
    [InlineData("/t/acme//evil.example", "acme", "//evil.example")]
    [InlineData("/t/", null, "/t/")]
    [InlineData("/t", null, "/t")]
    [InlineData("/tax/acme", null, "/tax/acme")]
    [InlineData("/x/t/acme", null, "/x/t/acme")]
    public void Path_IsReadAndTakenOff(string path, string? slug, string rest)
    {
        var hints = TenantHints.Read("localhost", default, path, "");
        Assert.Equal((slug, rest), (hints.Slug, hints.Rest.Value));
    }

    [Fact]
    public void Order_IsHostThenHeaderThenPath()
    {
        var all = TenantHints.Read("one.erp.example", "two", "/t/three/x", "erp.example");
        Assert.Equal(("one", true), (all.Slug, all.Differ));
        Assert.Equal("two", TenantHints.Read("erp.example", "two", "/t/three/x", "erp.example").Slug);
        Assert.Equal("three", TenantHints.Read("erp.example", default, "/t/three/x", "erp.example").Slug);
        Assert.Null(TenantHints.Read("erp.example", default, "/x", "erp.example").Slug);
    }

    [Fact]
    public void Hints_ThatAgree_AreOne()
    {
        Assert.False(TenantHints.Read("acme.erp.example", "Acme", "/t/acme/x", "erp.example").Differ);
        Assert.Equal("acme,beta", TenantHints.Read("localhost", new(["acme", "beta"]), "/", "").Slug);
    }
}
