using System.Collections.Concurrent;
using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Inventory.Warehouses;

namespace ErpWeb.Inventory.Posting;

/// <summary>What valuing a posting needs to know of items and warehouses.</summary>
/// <param name="Version">That of the masters.</param>
internal sealed record StockFacts(
    string Version, StockSettings Settings, IReadOnlyDictionary<Guid, Warehouse> Warehouses, ConcurrentDictionary<Guid, StockItem> Items, ClosedDays Closed)
{
    public Warehouse Default => Warehouses.Values.First(warehouse => warehouse.IsDefault);

    public ValuationMethod MethodOf(ChainKey chain) => Items[chain.ItemId].Valuation ?? Settings.Valuation;

    /// <summary>Item before warehouse before business; batches and serial numbers are never below zero.</summary>
    public NegativeStock PolicyOf(ChainKey chain) =>
        chain.LotId != Guid.Empty ? NegativeStock.Block
        : Items[chain.ItemId].NegativeStock ?? Warehouses[chain.WarehouseId].NegativeStock ?? Settings.NegativeStock;

    public AccountRole AccountOf(Guid warehouseId) => Warehouses[warehouseId].Kind.Account();

    /// <summary>The day on which a correction of a move of one day, caused by a document of another, is posted: never a closed one.</summary>
    public DateOnly CorrectionDay(DateOnly moved, DateOnly caused, Guid person, DateTime nowUtc)
    {
        var day = moved > caused ? moved : caused;
        return Closed.ClosedThrough(BookArea.Stock, person, nowUtc) is { } closed && day <= closed ? closed.AddDays(1) : day;
    }
}

/// <summary>An item as the stock ledger needs it.</summary>
internal sealed record StockItem(Guid Id, string Name, string Unit, ItemTracking Tracking, ValuationMethod? Valuation, NegativeStock? NegativeStock, decimal? PurchasePrice);
