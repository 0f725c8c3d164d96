namespace ErpWeb.Shared.Ui.Display;

/// <summary>What a colour says: all is well, look at it, act on it.</summary>
public enum Tone
{
    Neutral,
    Ok,
    Info,
    Warning,
    Danger,
    Accent,
}
