using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Counter.Selling;

/// <summary>The one input of the counter: what was typed into it, what was found for that, and what is wrong with it.</summary>
public sealed class CounterInput(BillDesk desk, ScanReader scans)
{
    private string _foundFor = "";

    /// <summary>What may be meant.</summary>
    public IReadOnlyList<ItemChoice> Found { get; private set; } = [];

    /// <summary>The place among them that the arrow keys have reached; -1 for none.</summary>
    public int Active { get; private set; } = -1;

    public Error? Fault { get; private set; }

    public bool IsClear => Found.Count == 0 && Fault is null;

    public void Clear() => (Found, Active, Fault) = ([], -1, null);

    /// <summary>Enter was pressed, by a finger or by a scanner.</summary>
    /// <returns>Whether the bill was changed.</returns>
    public async Task<bool> EnterAsync(string text)
    {
        var chosen = Active >= 0 ? Found[Active] : null;
        var (found, scan) = (Found, ScanText.Parse(text));
        Clear();
        if (chosen is not null)
            return Say(await desk.AddAsync(chosen, scan.Quantity ?? 1));
        if (scan is { Code: "", Quantity: { } quantity })
            return Say(desk.Change(lines => lines.SetQuantity(quantity)));
        if (scan.Code.Length > 0)
            return await FindAsync(scan, found);
        desk.ForgetPaid();
        return false;
    }

    /// <summary>Something was typed and a moment passed.</summary>
    public async Task SearchAsync(string text)
    {
        var scan = ScanText.Parse(text);
        var found = scan.Code.Length < 2 ? [] : await scans.SuggestAsync(scan.Code);
        (Found, Active, Fault, _foundFor) = (found, -1, null, text);
    }

    /// <summary>An arrow key goes through what was found.</summary>
    public void Move(int by) => Active = Math.Clamp(Active + by, -1, Found.Count - 1);

    /// <summary>One of those found was touched.</summary>
    /// <returns>Whether the bill was changed.</returns>
    public async Task<bool> TakeAsync(ItemChoice item)
    {
        Clear();
        return Say(await desk.AddAsync(item, ScanText.Parse(_foundFor).Quantity ?? 1));
    }

    /// <summary>Shows what went wrong, if anything did.</summary>
    /// <returns>Whether all is well.</returns>
    public bool Say(Error? fault)
    {
        Fault = fault;
        return fault is null;
    }

    private async Task<bool> FindAsync(ScanText scan, IReadOnlyList<ItemChoice> found)
    {
        if (await desk.ScanAsync(scan.Code, scan.Quantity ?? 1) is not { } fault)
            return true;
        if (scan.IsBarcode)
            found = fault.Code == ScanReader.SeveralCode ? await scans.SuggestAsync(scan.Code) : [];
        else if (found.Count == 0 || !_foundFor.EndsWith(scan.Code, StringComparison.Ordinal))
            found = await scans.SuggestAsync(scan.Code);
        if (found.Count == 1)
            return Say(await desk.AddAsync(found[0], scan.Quantity ?? 1));
        (Found, Fault) = (found, found.Count == 0 ? fault : null);
        return false;
    }
}
