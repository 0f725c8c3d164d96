using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Data.Numbering;

public sealed class DocumentNumbersTests
{
    private const int Writers = 8;
    private const int NumbersEach = 250;
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Theory, Engines]
    public async Task WritersAtOnce_LeaveNoGapAndNoDouble(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        var numbers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            var taken = new List<long>();
            while (taken.Count < NumbersEach)
                taken.Add((await TakeAsync(tenant, Day)).Number);
            return taken;
        })));

        Assert.Equal(Enumerable.Range(1, Writers * NumbersEach).Select(number => (long)number), numbers.SelectMany(taken => taken).Order());
    }

    [Theory, Engines]
    public async Task RolledBackNumber_IsGivenAgain(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await TakeAsync(tenant, Day);

        var lost = await TakeAsync(tenant, Day, commits: false);
        var next = await TakeAsync(tenant, Day);

        Assert.Equal(("INV/26-27/0002", "INV/26-27/0002"), (lost.Text, next.Text));
    }

    [Theory, Engines]
    public async Task Series_RestartsWithTheFinancialYear_AndOldYearGoesOn(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);

        Assert.Equal("INV/26-27/0001", (await TakeAsync(tenant, new(2027, 3, 31))).Text);
        Assert.Equal("INV/27-28/0001", (await TakeAsync(tenant, new(2027, 4, 1))).Text);
        Assert.Equal("INV/26-27/0002", (await TakeAsync(tenant, new(2026, 4, 1))).Text);
    }

    [Theory, Engines]
    public async Task TenantsAndKinds_CountForThemselves(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (first, second) = await TestTenants.TwoAsync(database);
        await TakeAsync(first, Day);

        Assert.Equal("INV/26-27/0001", (await TakeAsync(second, Day)).Text);
        Assert.Equal("RCT/26-27/0001", (await TakeAsync(first, Day, document: NumberedDocument.Receipt)).Text);
    }

    private static async Task<TakenNumber> TakeAsync(TestTenant tenant, DateOnly date, bool commits = true, NumberedDocument document = NumberedDocument.Invoice)
    {
        await using var scope = new TestScope(tenant.Database, tenant.Id);
        await using var db = await scope.OpenAsync();
        await using var write = await db.BeginWriteAsync();
        var taken = await scope.Get<DocumentNumbers>().TakeAsync(db, document, date, default);
        if (commits)
            await write.CommitAsync();
        return taken;
    }
}
