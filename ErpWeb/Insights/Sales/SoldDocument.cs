using ErpWeb.Billing.Documents;
using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Insights.Sales;

/// <summary>A document as far as sums need it.</summary>
internal sealed class SoldDocument
{
    public Guid Id { get; init; }
    public DateOnly Date { get; init; }
    public Guid PartyId { get; init; }
    public Guid? SalespersonId { get; init; }
    public Guid PersonId { get; init; }
    public DateTime PostedAtUtc { get; init; }
    public bool IsReturn { get; init; }
    public decimal Gross { get; init; }
    public decimal Discount { get; init; }
    public decimal Net { get; init; }
    public decimal Tax { get; init; }
    public decimal RoundOff { get; init; }
    public decimal Total { get; init; }

    public int Hour => IndiaClock.ToLocal(PostedAtUtc).Hour;

    public SalesFigure ToFigure()
    {
        var figure = new SalesFigure { Gross = Gross, Discount = Discount, Net = Net, Tax = Tax, RoundOff = RoundOff, Total = Total };
        return IsReturn
            ? new SalesFigure { Returns = 1, Returned = Net }.Add(figure, -1)
            : new SalesFigure { Bills = 1 }.Add(figure, 1);
    }
}

/// <summary>A line of any document with the day of its document.</summary>
internal sealed class SoldLine
{
    public DateOnly Date { get; init; }
    public Guid DocumentId { get; init; }
    public required SalesLine Line { get; init; }
}

/// <summary>All lines of one item on one day.</summary>
internal sealed class SoldItem
{
    public DateOnly Date { get; init; }
    public Guid ItemId { get; init; }
    public int Documents { get; init; }
    public decimal Quantity { get; init; }
    public decimal Gross { get; init; }
    public decimal Discount { get; init; }
    public decimal Net { get; init; }
    public decimal Tax { get; init; }
    public decimal Total { get; init; }

    public SalesFigure ToFigure(bool isReturn)
    {
        var figure = new SalesFigure { Quantity = Quantity, Gross = Gross, Discount = Discount, Net = Net, Tax = Tax, Total = Total };
        return isReturn
            ? new SalesFigure { Returns = Documents, Returned = Net }.Add(figure, -1)
            : new SalesFigure { Bills = Documents }.Add(figure, 1);
    }
}

/// <summary>Figures of days that grow document by document.</summary>
internal sealed class SalesSums
{
    private readonly Dictionary<(SalesBy, DateOnly, Guid), SalesFigure> _figures = [];

    public IReadOnlyCollection<SalesFigure> Figures => _figures.Values;

    public SalesFigure Of(SalesBy by, DateOnly day, Guid key)
    {
        if (!_figures.TryGetValue((by, day, key), out var figure))
            _figures[(by, day, key)] = figure = new() { By = by, Start = day, Key = key };
        return figure;
    }

    public void Add(SoldDocument document)
    {
        var figure = document.ToFigure();
        foreach (var (by, key) in KeysOf(document))
            Of(by, document.Date, key).Add(figure, 1);
    }

    public void AddItems(IEnumerable<SoldItem> items, bool isReturn)
    {
        foreach (var item in items)
            Of(SalesBy.Item, item.Date, item.ItemId).Add(item.ToFigure(isReturn), 1);
    }

    public void AddCost(DateOnly day, Guid itemId, SoldDocument? document, decimal cost)
    {
        var figure = new SalesFigure { Cost = cost };
        Of(SalesBy.Item, day, itemId).Add(figure, 1);
        foreach (var (by, key) in document is null ? [(SalesBy.All, Guid.Empty)] : KeysOf(document))
            Of(by, day, key).Add(figure, 1);
    }

    private static (SalesBy By, Guid Key)[] KeysOf(SoldDocument document) =>
    [
        (SalesBy.All, Guid.Empty),
        (SalesBy.Customer, document.PartyId),
        (SalesBy.Salesperson, document.SalespersonId ?? Guid.Empty),
        (SalesBy.Person, document.PersonId),
        (SalesBy.Hour, SalesKey.Of(document.Hour)),
    ];
}
