using ErpWeb.Shared.Kernel;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Shared.Ui.Fields;

/// <summary>A field whose value is read from what is typed. Text that cannot be read stays as it is, with the reason below it.</summary>
public abstract class TypedField<TValue> : FieldBase<TValue>
{
    private TValue? _shown;
    private bool _hasShown;

    /// <summary>Hands over each readable value while it is typed, for totals that follow the keys; the text is tidied when the field is left.</summary>
    [Parameter]
    public bool Immediate { get; set; }

    protected string Text { get; private set; } = "";

    /// <summary>The handler of the keys; none unless <see cref="Immediate"/>.</summary>
    protected EventCallback<ChangeEventArgs> Typing => Immediate ? EventCallback.Factory.Create<ChangeEventArgs>(this, TypeAsync) : default;

    /// <summary>The text of a value.</summary>
    protected abstract string Format(TValue value);

    /// <summary>Reads text that is not blank.</summary>
    /// <returns>What is wrong with it, or null when it was read.</returns>
    protected abstract Wording? Read(string text, out TValue? value);

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        if (!_hasShown || !EqualityComparer<TValue>.Default.Equals(Value, _shown)) Show(Value);
    }

    /// <summary>Takes what was typed.</summary>
    protected async Task CommitAsync(string? typed)
    {
        Text = typed?.Trim() ?? "";
        TValue? value = default;
        if (Text.Length > 0 && Read(Text, out value) is { } fault)
        {
            Report(fault);
            return;
        }
        _shown = value;
        if (Text.Length > 0) Text = Format(value!);
        await SetAsync(value);
    }

    // Half-typed text is judged when the field is left.
    private Task TypeAsync(ChangeEventArgs typed)
    {
        var text = (typed.Value as string)?.Trim() ?? "";
        TValue? value = default;
        if (text.Length > 0 && Read(text, out value) is not null) return Task.CompletedTask;
        _shown = value;
        return SetAsync(value);
    }

    /// <summary>Shows a value that came from outside or was picked.</summary>
    protected void Show(TValue? value)
    {
        (_shown, _hasShown) = (value, true);
        Text = value is null ? "" : Format(value);
        if (Unreadable is not null) Report(null);
    }
}
