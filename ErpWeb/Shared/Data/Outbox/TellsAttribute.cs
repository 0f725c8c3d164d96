using System.Collections.Concurrent;
using System.Reflection;

namespace ErpWeb.Shared.Data.Outbox;

/// <summary>
/// Open screens are told when such a row is committed, whoever writes it. A row without it changes nothing that a screen
/// shows by itself, as the lines of a document that is posted as a whole.
/// </summary>
/// <param name="kind">What is told to have changed, such as <c>invoice</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TellsAttribute(string kind) : Attribute
{
    /// <summary>What is told of an entry in the edit log that no row stands for, such as an export.</summary>
    public const string Log = "log";

    private static readonly ConcurrentDictionary<Type, TellsAttribute?> Known = new();

    private static readonly Lazy<Dictionary<string, TellsAttribute>> ByLogName = new(() => typeof(TellsAttribute).Assembly.GetTypes()
        .Select(type => (type.Name, Tells: type.GetCustomAttribute<TellsAttribute>(inherit: false)))
        .Where(pair => pair.Tells is not null)
        .ToDictionary(pair => pair.Tells!.Named ?? pair.Name, pair => pair.Tells!));

    private PropertyInfo? _id;

    public string Kind { get; } = kind;

    /// <summary>The property with the id of what the row is a part of; by default the row's own id. A row without an id tells that something of the kind changed.</summary>
    public string? PartOf { get; init; }

    /// <summary>Tells no id: so many of such rows change at once that screens read them again as a whole.</summary>
    public bool AsWhole { get; init; }

    /// <summary>What the edit log calls such a row, if not by its type.</summary>
    public string? Named { get; init; }

    public static TellsAttribute? On(Type type) => Known.GetOrAdd(type, static type => type.GetCustomAttribute<TellsAttribute>());

    /// <summary>What an entry of the edit log tells. Of a part its own id is all that is known, so it tells the whole kind.</summary>
    internal static (string Kind, Guid Id) Of(EditLog.LoggedChange change) =>
        ByLogName.Value.GetValueOrDefault(change.EntityType) is not { } tells ? (Log, Guid.Empty)
        : (tells.Kind, tells.AsWhole || tells.PartOf is not null ? Guid.Empty : change.EntityId);

    internal Guid IdOf(object row)
    {
        if (AsWhole)
            return Guid.Empty;
        if (PartOf is null)
            return row is TenantRow own ? own.Id : Guid.Empty;
        _id ??= row.GetType().GetProperty(PartOf) ?? throw new InvalidOperationException($"{row.GetType().Name} has no {PartOf}.");
        return (Guid)_id.GetValue(row)!;
    }
}
