using ErpWeb.Shared.Kernel.Access;

namespace ErpWeb.Tests.Shared.Kernel.Access;

public sealed class RightsTests
{
    [Fact]
    public void WhatIsNotNamed_IsDenied()
    {
        var rights = Rights.Parse("billing.invoice.view\ncatalog.item.view\n");

        Assert.True(rights.Allows("billing.invoice.view"));
        Assert.True(rights.Allows(Permissions.Member));
        Assert.False(rights.Allows("billing.invoice.post"));
        Assert.False(Rights.None.Allows(Permissions.Member));
        Assert.True(Rights.All.Allows("whatever.comes.later"));
    }

    [Fact]
    public void Covers_IsNeverMoreThanOnesOwn()
    {
        var clerk = Rights.Of(["a.b.view", "a.b.edit"]);

        Assert.True(clerk.Covers(Rights.Of(["a.b.view"])));
        Assert.False(clerk.Covers(Rights.Of(["a.b.view", "a.b.post"])));
        Assert.False(clerk.Covers(Rights.All));
        Assert.True(Rights.All.Covers(clerk));
        Assert.False(Rights.Of(["a.b.view"], ownRecordsOnly: true).Covers(Rights.Of(["a.b.view"])));
    }

    [Fact]
    public void Only_KeepsTheLimitToOwnRecords()
    {
        var rights = Rights.Of(["a.b.view", "a.b.edit"], ownRecordsOnly: true).Only(["a.b.view", "a.b.edit", "a.c.view"], code => code.EndsWith(".view"));

        Assert.Equal(["a.b.view", Permissions.Member], rights.Codes.Order());
        Assert.True(rights.OwnRecordsOnly);
    }
}
