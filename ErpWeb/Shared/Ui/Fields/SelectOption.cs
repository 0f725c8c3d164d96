namespace ErpWeb.Shared.Ui.Fields;

/// <summary>One choice, with the words a person knows it by.</summary>
public sealed record SelectOption<TValue>(TValue Value, string Text);
