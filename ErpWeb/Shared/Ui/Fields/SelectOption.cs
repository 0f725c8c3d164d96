namespace ErpWeb.Shared.Ui.Fields;

/// <summary>One choice, with the words a person knows it by: English, or a name that the business gave.</summary>
public sealed record SelectOption<TValue>(TValue Value, string Text);
