using System.Globalization;
using ErpWeb.Inventory.Valuation;

namespace ErpWeb.Inventory.Positions;

/// <summary>
/// Cost layers as one line of text: "move quantity value;" for each, oldest first. What is owed is kept as one sum: goods
/// that come in then are valued from the history, which knows whose cost it was.
/// </summary>
public static class LayersText
{
    public static string Of(IReadOnlyCollection<CostLayer> layers)
    {
        var owed = layers.Where(layer => layer.Quantity < 0).ToList();
        IEnumerable<CostLayer> kept = owed.Count == 0 ? layers : [new(Guid.Empty, owed.Sum(layer => layer.Quantity), owed.Sum(layer => layer.Value))];
        return string.Join(';', kept.Select(layer => string.Create(CultureInfo.InvariantCulture, $"{layer.MoveId:N} {layer.Quantity} {layer.Value}")));
    }

    public static IEnumerable<CostLayer> Read(string text)
    {
        foreach (var layer in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = layer.Split(' ');
            yield return new(Guid.ParseExact(parts[0], "N"), Number(parts[1]), Number(parts[2]));
        }
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
