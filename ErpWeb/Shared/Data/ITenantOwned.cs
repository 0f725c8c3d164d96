namespace ErpWeb.Shared.Data;

/// <summary>A row that belongs to one tenant. Every entity is this or stands on the short global list of <see cref="TenantConventions"/>.</summary>
public interface ITenantOwned
{
    Guid TenantId { get; set; }
}

/// <summary>The usual tenant row: key (TenantId, Id), the id made by the application.</summary>
public abstract class TenantRow : ITenantOwned
{
    public Guid TenantId { get; set; }
    public Guid Id { get; set; }
}

/// <summary>A row that two people may edit at once: the second save is refused instead of overwriting the first.</summary>
public interface IVersioned
{
    int Version { get; set; }
}

/// <summary>A row that is not itself a voucher or a master, so its changes are not in the edit log (counters, drafts, the log's own rows).</summary>
public interface IUnlogged;

/// <summary>A row that says how things stand now and follows from rows that are kept for good: writing it again replaces it.</summary>
public interface ICurrentState : IUnlogged;

/// <summary>The database refuses to change or delete such a row, whoever asks; only the named columns may still be set.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AppendOnlyAttribute(params string[] changeable) : Attribute
{
    public IReadOnlyList<string> Changeable { get; } = changeable;
}

/// <summary>
/// A column that a posted table got after rows had been sealed without it. It must be nullable: where it is null, the row
/// is sealed as it was before the column came.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AddedLaterAttribute : Attribute;

/// <summary>A document of the person whose id the property holds. People who see their own records only are not shown anybody else's, whatever asks.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OwnRecordAttribute(string property) : Attribute
{
    public string Property { get; } = property;
}
