namespace ErpWeb.Shared.Ui.Lists;

/// <summary>Where a column's cell stands on the card that a phone shows instead of the row.</summary>
public enum CardPlace
{
    /// <summary>Below, with its title before it.</summary>
    Detail,

    /// <summary>First line: what the row is called. It carries the row's link.</summary>
    Primary,

    /// <summary>Second line.</summary>
    Secondary,

    /// <summary>First line, at the end: the amount.</summary>
    End,

    /// <summary>Second line, at the end: the state.</summary>
    Status,

    /// <summary>Not on phones.</summary>
    Hidden,
}
