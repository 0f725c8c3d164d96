using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Events;

/// <summary>Every change of every entity is told: each entity names its kind, or stands here with the reason why not.</summary>
public sealed class TellsCensusTests
{
    private static readonly Dictionary<string, string> Silent = new()
    {
        ["IdempotentRequest"] = "no screen shows it",
        ["UserSession"] = "the person's own list is a page without a circuit",
        ["RefreshToken"] = "no screen shows it",
        ["EditLogHead"] = "follows from changes that tell",
        ["NumberCounter"] = "counts with documents, which tell",
        ["AccountMonth"] = "follows from journal entries, which tell",
        ["StockPosition"] = "follows from stock moves, which tell",
        ["StockStanding"] = "follows from stock moves, which tell",
        ["StockStandingDay"] = "no screen shows it",
        ["StockClock"] = "no screen shows it",
        ["BankTurn"] = "orders those who reconcile at once; no screen shows it",
        ["SalesFigure"] = "follows from sales, which tell",
        ["RecurringInvoiceRun"] = "made with its invoice, which tells",
        ["ChangedDay"] = "follows from postings, which tell",
    };

    [Fact]
    public void EveryEntity_TellsOfItsChanges_OrIsNamedWithAReason()
    {
        using var db = DatabaseEngines.Create(DatabaseEngine.Sqlite, "Data Source=:memory:");
        var silent = SampleRows.Types(db).Select(type => type.ClrType).Where(type => TellsAttribute.On(type) is null && !IsPartOfADocument(type)).Select(type => type.Name).Order().ToList();

        Assert.Equal(Silent.Keys.Order(), silent);
    }

    // Posted rows without a number of their own are written with a document, which tells.
    private static bool IsPartOfADocument(Type type) =>
        typeof(IUnlogged).IsAssignableFrom(type) && type.IsDefined(typeof(AppendOnlyAttribute), inherit: false) && type.GetProperty("Number") is null;
}
