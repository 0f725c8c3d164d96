using System.Text;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Parties;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security.Input;

public sealed class UnicodeTests
{
    [Theory]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("A\u200bsha\u2060", "Asha")]
    [InlineData("\ufeffAsha", "Asha")]
    [InlineData("Asha\u202egpj.exe", "Ashagpj.exe")]
    [InlineData("A\0sha\u0007", "Asha")]
    [InlineData(" Asha\u00a0", "Asha")]
    [InlineData("क्\u200dष", "क्\u200dष")]
    [InlineData("line one\nline two", "line one\nline two")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void PlainText_KeepsWhatCanBeSeen(string? typed, string kept) => Assert.Equal(kept, PlainText.Of(typed));

    [Fact]
    public void PlainText_MakesHalvesOfLettersWhole()
    {
        Assert.Equal("a\ufffdb", PlainText.Of("a\ud800b"));
        Assert.Equal("\ufffd", PlainText.Of("\udc00"));
        Assert.Equal("\U0001F600", PlainText.Of("\U0001F600"));
    }

    [Theory]
    [InlineData("१२३")]
    [InlineData("١٢٣")]
    [InlineData("１２３")]
    [InlineData("1٬000")]
    [InlineData("1e5")]
    [InlineData("0x10")]
    [InlineData("−5")]
    public void OtherDigits_AreRefusedAsAmounts_NotMisread(string typed) => Assert.False(IndianNumber.TryParse(typed, out _));

    [Theory, Engines]
    public async Task ComposedAndDecomposed_AreOneName(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var saved = await scope.Get<PartyService>().CreateAsync(new() { Name = "Cafe\u0301 क\u093c", IsCustomer = true, GstKind = PartyGstKind.Unregistered, StateCode = "27", City = "\u202eenuP\0" });
        Assert.True(saved.IsSuccess);

        foreach (var typed in (string[])["Caf\u00e9", "Cafe\u0301", "CAF\u00c9", "\u0958", "\u0915\u093c"])
        {
            Assert.Equal(saved.Value, Assert.Single((await scope.Get<PartyQueries>().PageAsync(new(typed))).Rows).Id);
            Assert.Equal(saved.Value, Assert.Single(await scope.Get<PartyReader>().SuggestAsync(typed)).Id);
        }
        var row = (await scope.Get<PartyQueries>().FindAsync(saved.Value))!;
        Assert.Equal(("Café", "enuP"), (row.Name[..4], row.City));
        Assert.Equal(row.Name, row.Name.Normalize(NormalizationForm.FormC));
    }

    [Theory, Engines]
    public async Task CodesThatLookAlike_AreOneCode(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var service = scope.Get<ErpWeb.Catalog.Items.ItemService>();

        Assert.True((await service.CreateAsync(Draft("CAF\u00c9"))).IsSuccess);
        Assert.False((await service.CreateAsync(Draft("CAFE\u0301"))).IsSuccess);
        Assert.False((await service.CreateAsync(Draft("caf\u00e9\u200b"))).IsSuccess);
        Assert.NotEmpty(await scope.Get<ItemReader>().SuggestAsync("cafe\u0301", new(2026, 11, 21)));

        ErpWeb.Catalog.Items.ItemDraft Draft(string code) => new() { Code = code, Name = "Coffee", HsnSac = "0901", Unit = "KGS", SalePrice = 10, Rates = [new() { TaxRateId = tenant.Taxed(5).Id }] };
    }

    [Theory, Engines]
    public async Task LoneSurrogatesAndNul_CrashNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);

        foreach (var typed in (string[])["\ud800", "\udc00a", "\0", "a\0b", "\uffff", new('\u0301', 50), "\u202e\u2066"])
        {
            await scope.Get<PartyService>().CreateAsync(new() { Name = "x" + typed, IsCustomer = true, GstKind = PartyGstKind.Unregistered, StateCode = "27", AddressLine1 = typed });
            await scope.Get<PartyQueries>().PageAsync(new(typed), typed);
            await scope.Get<PartyReader>().SuggestAsync(typed);
        }
    }
}
