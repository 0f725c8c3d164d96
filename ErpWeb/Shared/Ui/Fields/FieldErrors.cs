using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Drafts;

namespace ErpWeb.Shared.Ui.Fields;

/// <summary>
/// What a service answered, by property path, and what was typed that cannot be read.
/// A page keeps one per form, hands a failed result's errors to <see cref="Set"/>, and the fields show them.
/// </summary>
public sealed class FieldErrors
{
    private readonly Dictionary<string, Wording> _answered = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Wording> _unreadable = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Clash> _clashes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _fields = [];
    private readonly List<Wording> _general = [];

    internal event Action? Changed;

    /// <summary>One field was edited: its message has come or gone.</summary>
    internal event Action<string>? Edited;

    /// <summary>Whether a field holds text that is no amount, date or choice: saving would lose it.</summary>
    public bool HasUnreadable => _unreadable.Count > 0;

    /// <summary>Whether any field of the form was changed since it was opened.</summary>
    public bool WasEdited { get; private set; }

    /// <summary>Messages that belong to no field on the screen.</summary>
    public IReadOnlyList<Wording> General =>
        [.. _general, .. _answered.Where(entry => !_fields.Contains(entry.Key, StringComparer.OrdinalIgnoreCase)).Select(entry => entry.Value)];

    /// <summary>Grows whenever errors are to be brought before the person's eyes.</summary>
    internal int Shown { get; private set; }

    /// <summary>Shows these errors instead of earlier ones; focus goes to the first field at fault.</summary>
    public void Set(IReadOnlyList<Error> errors)
    {
        _answered.Clear();
        _general.Clear();
        foreach (var error in errors)
        {
            if (error.Field is { Length: > 0 } field) _answered.TryAdd(field, error.Wording);
            else _general.Add(error.Wording);
        }
        Show();
    }

    /// <summary>Asks at these fields whether the value that somebody else saved shall be taken. Typing there, or saving again, keeps one's own.</summary>
    public void Offer(IReadOnlyList<Clash> clashes)
    {
        foreach (var clash in clashes)
            _clashes[clash.Path] = clash;
        Changed?.Invoke();
    }

    /// <summary>Forgets what the service answered.</summary>
    public void Clear()
    {
        _answered.Clear();
        _general.Clear();
        Changed?.Invoke();
    }

    internal void Restart()
    {
        WasEdited = false;
        _clashes.Clear();
        Clear();
    }

    /// <summary>Moves the focus to the first field at fault.</summary>
    public void Show()
    {
        Shown++;
        Changed?.Invoke();
    }

    /// <summary>The message for one field, or null.</summary>
    public Wording? For(string path) => _unreadable.GetValueOrDefault(path) ?? _answered.GetValueOrDefault(path);

    internal Clash? ClashAt(string path) => _clashes.GetValueOrDefault(path);

    internal void Attach(string path) => _fields.Add(path);

    internal void Detach(string path)
    {
        _fields.Remove(path);
        _unreadable.Remove(path);
    }

    internal void FieldEdited(string path, Wording? unreadable)
    {
        WasEdited = true;
        _clashes.Remove(path);
        var before = For(path);
        _answered.Remove(path);
        if (unreadable is null) _unreadable.Remove(path);
        else _unreadable[path] = unreadable;
        if (!Equals(before, unreadable)) Edited?.Invoke(path);
    }
}
