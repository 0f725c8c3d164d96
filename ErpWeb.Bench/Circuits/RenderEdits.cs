namespace ErpWeb.Bench.Circuits;

/// <summary>Applies the edits of one component as Blazor's script does: by walking in and out of the tree and counting siblings.</summary>
internal sealed class RenderEdits(RenderedPage page, RenderBatch batch)
{
    private readonly List<(int From, int To)> _moves = [];

    public void Apply(RenderedNode component, int edits, int count)
    {
        var path = new Stack<RenderedNode>([component]);
        for (var index = 0; index < count; index++)
        {
            var (kind, sibling, place, name) = batch.Edit(edits, index);
            var siblings = path.Peek().Children;
            switch (kind)
            {
                case EditKind.PrependFrame:
                    Insert(path.Peek(), sibling, place);
                    break;
                case EditKind.RemoveFrame:
                    siblings.RemoveAt(sibling);
                    break;
                case EditKind.SetAttribute:
                    Set(siblings[sibling], batch.Frame(place));
                    break;
                case EditKind.RemoveAttribute:
                    siblings[sibling].Attributes.Remove(name!);
                    siblings[sibling].Handlers.Remove(name!);
                    break;
                case EditKind.UpdateText or EditKind.UpdateMarkup:
                    siblings[sibling].Text = batch.Frame(place).Value ?? "";
                    break;
                case EditKind.StepIn:
                    path.Push(siblings[sibling]);
                    break;
                case EditKind.StepOut:
                    path.Pop();
                    break;
                case EditKind.PermutationEntry:
                    _moves.Add((sibling, place));
                    break;
                case EditKind.PermutationEnd:
                    Permute(siblings);
                    break;
            }
        }
    }

    /// <returns>How many children were inserted: a region is not one itself.</returns>
    private int Insert(RenderedNode parent, int at, int frameIndex)
    {
        var frame = batch.Frame(frameIndex);
        switch (frame.Kind)
        {
            case FrameKind.Element:
                var element = new RenderedNode { Name = frame.Name! };
                parent.Children.Insert(at, element);
                InsertRange(element, 0, frameIndex + 1, frameIndex + frame.Subtree);
                return 1;
            case FrameKind.Text or FrameKind.Markup:
                parent.Children.Insert(at, new() { Text = frame.Value ?? "" });
                return 1;
            case FrameKind.Attribute:
                Set(parent, frame);
                return 0;
            case FrameKind.Component:
                parent.Children.Insert(at, page.PlaceOf(frame.ComponentId));
                return 1;
            case FrameKind.Region:
                return InsertRange(parent, at, frameIndex + 1, frameIndex + frame.Subtree);
            default:
                return 0;
        }
    }

    private int InsertRange(RenderedNode parent, int at, int from, int to)
    {
        var inserted = 0;
        for (var index = from; index < to; index += batch.Frame(index).Subtree)
            inserted += Insert(parent, at + inserted, index);
        return inserted;
    }

    private static void Set(RenderedNode element, RenderFrame attribute)
    {
        if (attribute.HandlerId != 0)
            element.Handlers[attribute.Name!] = attribute.HandlerId;
        else
            element.Attributes[attribute.Name!] = attribute.Value ?? "";
    }

    private void Permute(List<RenderedNode> siblings)
    {
        var moved = _moves.ConvertAll(move => siblings[move.From]);
        for (var index = 0; index < moved.Count; index++)
            siblings[_moves[index].To] = moved[index];
        _moves.Clear();
    }
}
