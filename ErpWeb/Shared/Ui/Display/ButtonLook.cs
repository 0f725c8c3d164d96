namespace ErpWeb.Shared.Ui.Display;

/// <summary>Weight of a button: one Primary per screen; Quiet for what is rarely wanted; Danger for what cannot be undone.</summary>
public enum ButtonLook
{
    Secondary,
    Primary,
    Quiet,
    Danger,
}
