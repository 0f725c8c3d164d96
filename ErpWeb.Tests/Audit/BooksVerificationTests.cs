using ErpWeb.Audit.Books;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Inventory;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Audit;

/// <summary>Every kind of fault in the books is named, and sound books are called so.</summary>
public sealed class BooksVerificationTests
{
    [Theory, Engines]
    public async Task SoundBooks_HoldEveryRule(DatabaseEngine engine)
    {
        await using var audit = await TradeAsync(engine);

        var rules = await VerifyAsync(audit);

        Assert.True(rules.Count >= 8);
        Assert.All(rules, rule => Assert.Empty(rule.Faults));
    }

    [Theory]
    [EnginesWith("Debits equal credits", """update "JournalLines" set "Debit" = "Debit" + @one where "Id" = (select min("Id"@text) from "JournalLines" where "Debit" > 0)@cast""", "INV/")]
    [EnginesWith("Every line carries the date", """update "JournalLines" set "Date" = @day where "Debit" > 0""", "a line of it of 01-11-2026")]
    [EnginesWith("The monthly totals", """update "AccountMonths" set "Debit" = "Debit" + @one where "Debit" > 0""", "Trade receivables, 11-2026")]
    [EnginesWith("The stock ledger equals", """update "StockMoves" set "Value" = "Value" - @one where "Kind" = 0""", "Inventory on 19-11-2026")]
    [EnginesWith("Stock on hand is the sum", """update "StockPositions" set "Quantity" = "Quantity" + @one""", "Steel bottle: on hand")]
    [EnginesWith("The cost of all goods", """update "StockMoves" set "Value" = "Value" - @one where "Kind" = 3""", "Steel bottle left at")]
    [EnginesWith("What customers owe", """update "Receivables" set "Settled" = "Settled" + @one where "Settled" = 0""", "Kiran Electricals owes")]
    [EnginesWith("Receipts are what came", """update "ReceiptTenders" set "Amount" = "Amount" + @one""", "brought ₹50.00; its parts are ₹51.00, and ₹50.00 is kept of it")]
    [EnginesWith("Customers' bills are settled", """update "ReceivableSettlements" set "Amount" = "Amount" + @one""", "counts as settled with ₹50.00; ₹51.00 settled it")]
    [EnginesWith("Customers' bills are settled", """update "CustomerCreditUses" set "Amount" = "Amount" + @one""", "counts as used with ₹50.00; ₹51.00 was taken from it")]
    [EnginesWith("Numbers of invoices", """update "NumberCounters" set "Last" = "Last" + 1""", "no document has number 4")]
    [EnginesWith("Numbers of invoices", """update "Invoices" set "SequenceNumber" = 9 where "SequenceNumber" = 2""", "no document has number 2")]
    public async Task APlantedFault_IsNamed(DatabaseEngine engine, string rule, string sql, string problem)
    {
        await using var audit = await TradeAsync(engine);
        var (one, day) = engine is DatabaseEngine.Postgres ? ("1.00", "date '2026-11-01'") : ("10000", "'2026-11-01'");

        await audit.TamperAsync(sql.Replace("@one", one, StringComparison.Ordinal).Replace("@day", day, StringComparison.Ordinal)
            .Replace("@text", engine is DatabaseEngine.Postgres ? "::text" : "", StringComparison.Ordinal).Replace("@cast", engine is DatabaseEngine.Postgres ? "::uuid" : "", StringComparison.Ordinal));

        var broken = (await VerifyAsync(audit)).Single(checkedRule => checkedRule.Sentence.StartsWith(rule, StringComparison.Ordinal));
        Assert.Contains(broken.Faults, fault => fault.Problem.Contains(problem, StringComparison.Ordinal));
    }

    /// <summary>Three invoices, a receipt, a cancellation; then the goods are bought, so that the sales get their cost.</summary>
    private static async Task<AuditFixture> TradeAsync(DatabaseEngine engine)
    {
        var audit = await AuditFixture.CreateAsync(engine);
        var desk = new StockDesk(audit.Database, audit.Billing.Tenant) { Item = audit.Billing.Item };
        await desk.BuyAsync("2026-11-19", 10, 700);
        await desk.SellAsync("2026-11-20", 1);
        return audit;
    }

    private static async Task<IReadOnlyList<CheckedRule>> VerifyAsync(AuditFixture audit)
    {
        await using var db = audit.Database.For(audit.TenantId);
        return await BooksVerification.VerifyAsync(db, default);
    }
}
