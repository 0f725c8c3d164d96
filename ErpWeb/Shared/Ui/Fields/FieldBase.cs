using System.Linq.Expressions;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Drafts;
using ErpWeb.Shared.Ui.Languages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace ErpWeb.Shared.Ui.Fields;

/// <summary>What every field shares: label, hint, and errors from the form's <see cref="FieldErrors"/>, from its EditContext, or from its own reading of what was typed.</summary>
public abstract class FieldBase<TValue> : ComponentBase, IDisposable
{
    private ValidationMessageStore? _messages;
    private FieldIdentifier? _identifier;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Keeps the label for screen readers only, as in a table of lines.</summary>
    [Parameter]
    public bool LabelHidden { get; set; }

    /// <summary>One short line below the input.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Marks the field; the rule itself is the service's.</summary>
    [Parameter]
    public bool Required { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    /// <summary>"erp-half" or "erp-third" of the form's width.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Name in a form that is posted without a circuit.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>Property path that errors name; by default the path of the bound property.</summary>
    [Parameter]
    public string? Path { get; set; }

    [Parameter]
    public TValue? Value { get; set; }

    [Parameter]
    public EventCallback<TValue?> ValueChanged { get; set; }

    [Parameter]
    public Expression<Func<TValue?>>? ValueExpression { get; set; }

    [CascadingParameter]
    protected EditContext? EditContext { get; set; }

    [CascadingParameter]
    protected FieldErrors? Errors { get; set; }

    [CascadingParameter(Name = "FieldScope")]
    protected string? Scope { get; set; }

    [Inject]
    private Words Words { get; set; } = default!;

    protected string Id { get; } = UniqueId.Next("field");

    /// <summary>Why what was typed cannot be read; the text stays.</summary>
    protected Wording? Unreadable { get; private set; }

    protected string? Error =>
        (Unreadable ?? Errors?.For(FullPath)) is { } wording ? Words[wording]
        : _identifier is { } identifier && EditContext?.GetValidationMessages(identifier).FirstOrDefault() is { } message ? Words[message]
        : null;

    /// <summary>Asks whether the value that somebody else saved shall be taken.</summary>
    protected FieldOffer? Offer => Errors?.ClashAt(FullPath) is { } clash
        ? new(Say(clash.Theirs) is { } theirs ? Words["Somebody else saved {0} here meanwhile; you typed {1}.", theirs, Say(clash.Mine)!] : Words["Somebody else saved another value here meanwhile."],
            EventCallback.Factory.Create(this, () => TakeAsync(clash)))
        : null;

    protected string? AriaInvalid => Error is null ? null : "true";

    protected string? DescribedBy => Error is not null ? Id + "-error" : Hint is not null ? Id + "-hint" : null;

    private string FullPath { get; set; } = "";

    protected override void OnInitialized()
    {
        Attach();
        if (EditContext is not null)
        {
            EditContext.OnValidationStateChanged += OnValidationStateChanged;
            _messages = new ValidationMessageStore(EditContext);
        }
        if (Errors is not null) Errors.Changed += Refresh;
    }

    protected override void OnParametersSet()
    {
        if (FullPath == PathNow()) return;
        Errors?.Detach(FullPath);
        Attach();
    }

    /// <summary>A value in words; null when it has none.</summary>
    protected virtual string? Say(object? value) => value switch
    {
        null or "" => Words["nothing"],
        string text => text,
        decimal number => IndianNumber.Format(number, 0, 4),
        int number => IndianNumber.Format(number, 0, 0),
        DateOnly date => IndianDate.Format(date),
        bool isTrue => Words[isTrue ? "yes" : "no"],
        _ => null,
    };

    private Task TakeAsync(Clash clash)
    {
        clash.Take();
        return SetAsync(clash.Theirs is TValue or null ? (TValue?)clash.Theirs : (TValue?)Convert.ChangeType(clash.Theirs, Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue), System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Hands a readable value to the form.</summary>
    protected async Task SetAsync(TValue? value)
    {
        Report(null);
        await ValueChanged.InvokeAsync(value);
        if (_identifier is { } field) EditContext?.NotifyFieldChanged(field);
    }

    /// <summary>Says that the text cannot be read, or, with null, that it can.</summary>
    protected void Report(Wording? unreadable)
    {
        Unreadable = unreadable;
        Errors?.FieldEdited(FullPath, unreadable);
        if (_identifier is not { } field) return;
        _messages?.Clear(field);
        if (unreadable is not null) _messages?.Add(field, unreadable.ToString());
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Errors?.Detach(FullPath);
        if (Errors is not null) Errors.Changed -= Refresh;
        if (EditContext is not null) EditContext.OnValidationStateChanged -= OnValidationStateChanged;
        _messages?.Clear();
        OnDispose();
    }

    /// <summary>Lets go of what a field holds besides.</summary>
    protected virtual void OnDispose()
    {
    }

    private string PathNow()
    {
        var own = Path ?? (ValueExpression is null ? Id : FieldPath.Of(ValueExpression));
        return Scope is { Length: > 0 } ? $"{Scope}.{own}" : own;
    }

    private void Attach()
    {
        FullPath = PathNow();
        Errors?.Attach(FullPath);
        _identifier = EditContext is not null && ValueExpression is not null ? FieldIdentifier.Create(ValueExpression) : null;
    }

    private void OnValidationStateChanged(object? sender, ValidationStateChangedEventArgs args) => Refresh();

    private void Refresh() => _ = InvokeAsync(StateHasChanged);
}
