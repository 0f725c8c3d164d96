using System.Net;
using System.Text;
using ErpWeb.Audit;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.Items.Csv;
using ErpWeb.Identity.Users;
using ErpWeb.Parties;
using ErpWeb.Parties.Contracts;
using ErpWeb.Parties.Csv;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Ui.Lists;
using ErpWeb.Tests.Audit;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security.Input;

/// <summary>Everything that reaches the database as text: searches, filters, positions of pages, dates, cells of files.</summary>
public sealed class SqlInjectionTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly TimeSpan Suspicious = TimeSpan.FromSeconds(30);

    [Theory, Engines]
    public async Task NoPayload_ChangesARowOrTakesTheDatabaseDown(DatabaseEngine engine)
    {
        await using var audit = await AuditFixture.CreateAsync(engine);
        await using var scope = audit.Billing.Scope();
        var before = await audit.VerifyAsync();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var tries = 0;
        foreach (var payload in Payloads.Sql)
        {
            foreach (var ask in Questions(scope, payload))
            {
                await ask();
                tries++;
            }
        }

        var after = await audit.VerifyAsync();
        Assert.True(tries > 1_000, $"Only {tries} questions were asked.");
        Assert.True(clock.Elapsed < Suspicious * 10, "Something slept.");
        Assert.True(after.IsIntact);
        Assert.Equal(before.Head, after.Head);
    }

    [Theory, Engines]
    public async Task Files_WithPayloads_AreTextOrRefused(DatabaseEngine engine)
    {
        await using var audit = await AuditFixture.CreateAsync(engine);
        await using var scope = audit.Billing.Scope();
        var rows = Payloads.Sql.Index().Select(payload => string.Join(',', $"P{payload.Index} {Cell(payload.Item)}", Cell(payload.Item), "Maharashtra", Cell(payload.Item), Cell(payload.Item)));
        var plan = await scope.Get<PartyImport>().PlanAsync(Encoding.UTF8.GetBytes("Name,Role,State,City,Credit days\n" + string.Join('\n', rows)));
        await scope.Get<PartyImport>().WriteAsync(plan.Value, _ => { });
        var items = Payloads.Sql.Index().Select(payload => string.Join(',', $"C{payload.Index}", Cell(payload.Item), Cell(payload.Item), Cell(payload.Item), Cell(payload.Item)));
        var itemPlan = await scope.Get<ItemImport>().PlanAsync(Encoding.UTF8.GetBytes("Code,Name,Sale price,Unit,GST rate\n" + string.Join('\n', items)));
        if (itemPlan.IsSuccess)
            await scope.Get<ItemImport>().WriteAsync(itemPlan.Value, _ => { });

        Assert.True((await audit.VerifyAsync()).IsIntact);
        Assert.Equal(120.50m, (await scope.Get<ItemQueries>().PageAsync(new(audit.Billing.Item.Code))).Rows.Single().SalePrice);
    }

    [Theory, Engines]
    public async Task Addresses_WithPayloads_AnswerWithoutAnError(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        await app.SignUpAsync();
        var visitor = await app.SignInAsync();
        string[] addresses =
        [
            "/catalog/items/export.csv?q={0}", "/catalog/items/export.csv?kind={0}", "/catalog/items/export.csv?status={0}", "/parties/export.csv?q={0}", "/parties/export.csv?role={0}",
            "/settings/edit-log/export.csv?q={0}", "/settings/edit-log/export.csv?date={0}", "/settings/edit-log/export.csv?person={0}", "/settings/edit-log/export.csv?kind={0}", "/settings/edit-log/export.csv?action={0}",
            "/billing/invoices?q={0}&after={0}&sort={0}&date={0}&payment={0}", "/parties?q={0}&after={0}&sort={0}", "/sign-in?returnUrl={0}", "/settings/edit-log/{1}/" + Guid.Empty,
        ];
        foreach (var payload in Payloads.Sql)
        {
            foreach (var address in addresses)
            {
                var answer = await visitor.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, Uri.EscapeDataString(payload), Uri.EscapeDataString(payload.Replace("\0", "", StringComparison.Ordinal))));
                Assert.True(answer.StatusCode is not HttpStatusCode.InternalServerError, $"{address} {payload}");
                var text = await answer.Content.ReadAsStringAsync();
                Assert.DoesNotContain("syntax error", text);
                Assert.DoesNotContain("SqliteException", text);
                Assert.DoesNotContain("PostgresException", text);
            }
        }
    }

    private static IEnumerable<Func<Task>> Questions(TestScope scope, string payload)
    {
        // The server itself refuses an address with a NUL in it.
        var inAddress = payload.Replace("\0", "", StringComparison.Ordinal);
        var cursor = Convert.ToBase64String(Encoding.UTF8.GetBytes(Guid.Empty.ToString("N") + payload)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        foreach (var position in (string?[])[null, payload, cursor])
        {
            yield return async () => await scope.Get<InvoiceQueries>().PageAsync(new(payload), position, 20);
            yield return async () => await scope.Get<PartyQueries>().PageAsync(new(payload), position);
            yield return async () => await scope.Get<ItemQueries>().PageAsync(new(payload), position);
            yield return async () => await scope.Get<ReceiptQueries>().PageAsync(new(payload), position, 20);
            yield return async () => await scope.Get<PeopleQueries>().PageAsync(new(payload), position);
            yield return async () => await scope.Get<EditLogQueries>().PageAsync(new(payload, EntityType: inAddress, Action: inAddress), position, 20);
        }
        yield return async () => await scope.Get<EditLogQueries>().PageAsync(EditLogFilter.Read(payload, payload, payload, payload, payload, Today), payload, 20);
        yield return async () => await scope.Get<EditLogQueries>().HistoryAsync(inAddress, Guid.Empty);
        yield return async () => await scope.Get<PartyReader>().SuggestAsync(payload);
        yield return async () => await scope.Get<ItemReader>().SuggestAsync(payload, Today);
        yield return () => Task.FromResult(DatePresets.Read(payload, Today));
    }

    private static string Cell(string text) => '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
