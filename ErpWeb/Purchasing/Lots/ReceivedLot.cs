using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;

namespace ErpWeb.Purchasing.Lots;

/// <summary>A batch or serial number on goods that come in, as it is typed.</summary>
public sealed class ReceivedLot
{
    public Guid Id { get; set; } = Ids.New();
    public string Number { get; set; } = "";
    public DateOnly? MadeOn { get; set; }
    public DateOnly? ExpiresOn { get; set; }
    /// <summary>Maximum retail price per unit, tax included.</summary>
    public decimal? Mrp { get; set; }
    /// <summary>In the item's own unit; of a line's only batch null: all of the line.</summary>
    public decimal? Quantity { get; set; }
    /// <summary>Rejected and kept; null like <see cref="Quantity"/>.</summary>
    public decimal? Rejected { get; set; }

    /// <summary>The batches and numbers that were typed, each with its quantities.</summary>
    public static IReadOnlyList<ReceivedLot> Filled(IEnumerable<ReceivedLot> lots, decimal quantity, decimal rejected)
    {
        var typed = lots.Where(lot => lot.Number.Trim().Length > 0).ToList();
        return typed.ConvertAll(lot => new ReceivedLot
        {
            Id = lot.Id,
            Number = LotArrivals.Tidy(lot.Number),
            MadeOn = lot.MadeOn,
            ExpiresOn = lot.ExpiresOn,
            Mrp = lot.Mrp,
            Quantity = lot.Quantity ?? (typed.Count == 1 && lot.Rejected is null ? quantity : 0),
            Rejected = lot.Rejected ?? (typed.Count == 1 && lot.Quantity is null ? rejected : 0),
        });
    }
}
