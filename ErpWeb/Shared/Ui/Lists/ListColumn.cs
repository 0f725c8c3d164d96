using Microsoft.AspNetCore.Components;

namespace ErpWeb.Shared.Ui.Lists;

/// <summary>A column of a <see cref="ListPage{TRow}"/>; renders nothing itself.</summary>
public sealed class ListColumn<TRow> : ComponentBase, IDisposable
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Text of the cell; or give <see cref="ChildContent"/>.</summary>
    [Parameter]
    public Func<TRow, string?>? Value { get; set; }

    /// <summary>Markup of the cell.</summary>
    [Parameter]
    public RenderFragment<TRow>? ChildContent { get; set; }

    /// <summary>Sets numbers at the end, in figures of equal width.</summary>
    [Parameter]
    public bool AlignEnd { get; set; }

    [Parameter]
    public CardPlace Card { get; set; }

    /// <summary>Key under which the provider sorts by this column; null when it cannot.</summary>
    [Parameter]
    public string? Sort { get; set; }

    /// <summary>CSS width on wide screens.</summary>
    [Parameter]
    public string? Width { get; set; }

    [CascadingParameter]
    internal ListColumns<TRow>? Columns { get; set; }

    protected override void OnInitialized() => Columns?.Add(this);

    public void Dispose() => Columns?.Remove(this);
}

internal sealed class ListColumns<TRow>(Action changed)
{
    private readonly List<ListColumn<TRow>> _all = [];

    public IReadOnlyList<ListColumn<TRow>> All => _all;

    public void Add(ListColumn<TRow> column)
    {
        _all.Add(column);
        changed();
    }

    public void Remove(ListColumn<TRow> column)
    {
        _all.Remove(column);
        changed();
    }
}
