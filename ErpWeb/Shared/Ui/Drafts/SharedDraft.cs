using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Ui.Drafts;

/// <summary>A draft of a stored record that others may save meanwhile: remembers what was stored when it was last in step.</summary>
public sealed class SharedDraft<TDraft>(TDraft draft) where TDraft : class
{
    private const int MostTries = 200;

    private TDraft _stored = ThreeWayMerge.Copy(draft);

    public TDraft Draft => draft;

    /// <summary>Brings in what is stored now.</summary>
    /// <returns>The fields that must be asked about; saving again keeps what was typed.</returns>
    public IReadOnlyList<Clash> Follow(TDraft stored)
    {
        var clashes = ThreeWayMerge.Apply(_stored, draft, stored);
        _stored = ThreeWayMerge.Copy(stored);
        return clashes;
    }

    /// <summary>This was stored; what was typed since is still to be stored.</summary>
    public void Stored(TDraft sent) => _stored = ThreeWayMerge.Copy(sent);

    /// <summary>Saves, and again as long as others were quicker with other fields.</summary>
    /// <param name="read">What is stored now.</param>
    /// <param name="clash">Called with the fields that must be asked about; the save then fails.</param>
    public async Task<Result<TSaved>> SaveAsync<TSaved>(Func<Task<Result<TSaved>>> save, Func<Task<TDraft?>> read, Action<IReadOnlyList<Clash>> clash)
    {
        for (var tries = 1; ; tries++)
        {
            var result = await save();
            if (tries == MostTries || result.FirstError is not { } error || !IsOutrun(error) || await read() is not { } stored)
                return result;
            if (Follow(stored) is not { Count: > 0 } clashes)
                continue;
            clash(clashes);
            return new Error("ui.record.clash", "Somebody else changed the same fields meanwhile. Look at those that are marked, then save again.");
        }
    }

    // Every module says "changed meanwhile" by a code of its own that ends so.
    private static bool IsOutrun(Error error) => error.Code.EndsWith(".changed", StringComparison.Ordinal);
}
