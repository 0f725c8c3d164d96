namespace ErpWeb.Bench.Circuits;

/// <summary>An element, a text, or the place of a component or of raw markup.</summary>
internal sealed class RenderedNode
{
    public string Name { get; init; } = "";
    public string Text { get; set; } = "";
    public Dictionary<string, string> Attributes { get; } = [];
    public Dictionary<string, long> Handlers { get; } = [];
    public List<RenderedNode> Children { get; } = [];

    public IEnumerable<RenderedNode> Descendants() => Children.SelectMany(child => child.Descendants().Prepend(child));

    public bool HasClass(string name) => Attributes.GetValueOrDefault("class")?.Split(' ').Contains(name) == true;

    /// <summary>All text in it, as one reads it.</summary>
    public string Content => Text + string.Concat(Children.Select(child => child.Content));
}

/// <summary>What a browser would show: the tree that the batches of a circuit build up.</summary>
internal sealed class RenderedPage
{
    private readonly Dictionary<int, RenderedNode> _components = [];
    private readonly HashSet<int> _inside = [];

    /// <summary>Components that stand directly on the page.</summary>
    private IEnumerable<RenderedNode> Roots => _components.Where(component => !_inside.Contains(component.Key)).Select(component => component.Value);

    public IEnumerable<RenderedNode> All() => Roots.SelectMany(root => root.Descendants());

    /// <summary>What it says of its own accord, such as why something is refused.</summary>
    public string Alerts => string.Join(" | ", All().Where(node => node.Attributes.GetValueOrDefault("role") is "alert").Select(node => node.Content).Where(text => text.Length > 0));

    public void Apply(byte[] data)
    {
        var batch = new RenderBatch(data);
        foreach (var (componentId, edits, count) in batch.Components())
            new RenderEdits(this, batch).Apply(ComponentOf(componentId), edits, count);
        foreach (var componentId in batch.DisposedComponents())
        {
            _components.Remove(componentId);
            _inside.Remove(componentId);
        }
    }

    public RenderedNode PlaceOf(int componentId)
    {
        _inside.Add(componentId);
        return ComponentOf(componentId);
    }

    private RenderedNode ComponentOf(int id) => _components.TryGetValue(id, out var known) ? known : _components[id] = new();
}
