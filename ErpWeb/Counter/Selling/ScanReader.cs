using ErpWeb.Catalog.Contracts;
using ErpWeb.Counter.Bills;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Counter.Selling;

/// <summary>What a code names.</summary>
/// <param name="Piece">The one piece whose serial number it is; null when it is a code of the item.</param>
public sealed record Scanned(ItemChoice Item, LotOffer? Piece);

/// <summary>Finds what was scanned or typed at the counter.</summary>
public sealed class ScanReader(ItemReader items, BillService bills, IndiaClock clock)
{
    private const int MostSuggested = 8;

    public static string SeveralCode => "counter.scan.several";

    /// <summary>The one item or piece with exactly this code.</summary>
    public async Task<Result<Scanned>> FindAsync(string code)
    {
        var found = await items.ScanAsync(code, clock.Today);
        if (found.Count > 1)
            return new Error(SeveralCode, $"{found.Count} items carry the code {code}. Choose one from the list.");
        if (found.Count == 1)
            return new Scanned(found[0], null);
        return await bills.PieceAsync(code) is { } piece && await items.FindAsync(piece.ItemId, clock.Today) is { } item
            ? new Scanned(item, piece.Lot)
            : new Error("counter.scan.nothing", $"Nothing has the code {code}.");
    }

    /// <summary>Items whose name or code begins so.</summary>
    public Task<IReadOnlyList<ItemChoice>> SuggestAsync(string term) => items.SuggestAsync(term, clock.Today, take: MostSuggested);
}
