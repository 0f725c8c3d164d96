using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Events;

/// <summary>Every change of every entity is told: each entity names its kind, or stands here with the reason why not.</summary>
public sealed class TellsCensusTests
{
    private const string WithItsDocument = "written with its document, which tells";

    private static readonly Dictionary<string, string> Silent = new()
    {
        ["IdempotentRequest"] = "no screen shows it",
        ["UserSession"] = "the person's own list is a page without a circuit",
        ["RefreshToken"] = "no screen shows it",
        ["EditLogEntry"] = "follows from changes that tell",
        ["EditLogHead"] = "follows from changes that tell",
        ["NumberCounter"] = "counts with documents, which tell",
        ["AccountMonth"] = "follows from journal entries, which tell",
        ["JournalLine"] = WithItsDocument,
        ["StockPosition"] = "follows from stock moves, which tell",
        ["StockClock"] = "no screen shows it",
        ["StockCountResult"] = WithItsDocument,
        ["StockAdjustmentLine"] = WithItsDocument,
        ["TransferLine"] = WithItsDocument,
        ["TransferReceiptLine"] = WithItsDocument,
        ["InvoiceLine"] = WithItsDocument,
        ["InvoiceTax"] = WithItsDocument,
        ["ReceiptAllocation"] = WithItsDocument,
        ["Receivable"] = WithItsDocument,
        ["Payable"] = WithItsDocument,
        ["PayableSettlement"] = WithItsDocument,
        ["SupplierCredit"] = WithItsDocument,
        ["SupplierCreditUse"] = WithItsDocument,
    };

    [Fact]
    public void EveryEntity_TellsOfItsChanges_OrIsNamedWithAReason()
    {
        using var db = DatabaseEngines.Create(DatabaseEngine.Sqlite, "Data Source=:memory:");
        var silent = SampleRows.Types(db).Select(type => type.ClrType).Where(type => TellsAttribute.On(type) is null && !IsPurchaseLine(type)).Select(type => type.Name).Order().ToList();

        Assert.Equal(Silent.Keys.Order(), silent);
    }

    private static bool IsPurchaseLine(Type type) => typeof(ErpWeb.Purchasing.Documents.PurchaseLine).IsAssignableFrom(type) || type.Name == "GoodsReceiptLine";
}
