using ErpWeb.Shared.Data;

namespace ErpWeb.Shared.Ui.Drafts;

/// <summary>A draft of a document that several devices may type at once.</summary>
public interface ITypedDraft
{
    /// <summary>Becomes the document's id when posted.</summary>
    Guid Id { get; }

    /// <summary>Counts the saves, so that two devices do not overwrite each other.</summary>
    int Version { get; set; }

    IReadOnlyList<ITypedLine> Lines { get; }
}

public interface ITypedLine
{
    /// <summary>Tells the lines apart when two devices type them; given with the first save.</summary>
    Guid Id { get; set; }
}

public static class TypedDraft
{
    /// <summary>Gives each line its id. Of an older draft all devices find the same.</summary>
    public static TDraft WithLineIds<TDraft>(this TDraft draft) where TDraft : ITypedDraft
    {
        foreach (var (place, line) in draft.Lines.Index())
        {
            if (line.Id == Guid.Empty)
                line.Id = draft.Version == 0 ? Ids.New() : new(place + 1, 0, 0, draft.Id.ToByteArray()[..8]);
        }
        return draft;
    }
}
