using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ErpWeb.Shared.Data.EditLog;

/// <summary>
/// The keyed sum over the posted rows of a document, kept in its entry of the edit log. As a sum it does not depend on the
/// order, so a check can stream table after table and take each row away again from its document.
/// </summary>
internal sealed class RowSeal(ErpDbContext db)
{
    private static readonly ConcurrentDictionary<IEntityType, SealPlan> Plans = new();

    private readonly EditLogKey _key = db.EditLogKey;
    private readonly ArrayBufferWriter<byte> _content = new(512);

    /// <summary>The part of one row: its columns that never change. Zero for a row that is not posted for good.</summary>
    public UInt128 Of(object row)
    {
        var plan = Plans.GetOrAdd(db.Model.FindEntityType(row.GetType())!, Plan);
        if (plan.Values.Length == 0)
            return 0;
        _content.ResetWrittenCount();
        _content.Write(plan.Name);
        foreach (var value in plan.Values)
            Append(value.GetClrValue(row));
        foreach (var (name, value) in plan.LaterValues)
        {
            if (value.GetClrValue(row) is not { } set)
                continue;
            _content.Write(name);
            Append(set);
        }
        return BinaryPrimitives.ReadUInt128BigEndian(_key.HashOf(_content.WrittenSpan));
    }

    public UInt128 Of(IEnumerable<object> rows) => rows.Aggregate(UInt128.Zero, (sum, row) => unchecked(sum + Of(row)));

    private static SealPlan Plan(IEntityType type)
    {
        if (type.ClrType.GetCustomAttribute<AppendOnlyAttribute>() is not { } rule)
            return new([], [], []);
        var columns = type.GetProperties()
            .Where(property => property.PropertyInfo is not null && !rule.Changeable.Contains(property.Name))
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .ToLookup(property => property.PropertyInfo!.IsDefined(typeof(AddedLaterAttribute)));
        return new(
            Encoding.UTF8.GetBytes(type.ClrType.Name),
            [.. columns[false].Select(property => property.GetGetter())],
            [.. columns[true].Select(property => (Encoding.UTF8.GetBytes(property.Name), property.GetGetter()))]);
    }

    // Every value says how long it is, so that none can lend a letter to its neighbour.
    private void Append(object? value)
    {
        switch (value)
        {
            case null:
                _content.Write("-"u8);
                break;
            case string text:
                Append(Encoding.UTF8.GetByteCount(text));
                Encoding.UTF8.GetBytes(text, _content);
                break;
            case Guid id:
                id.TryWriteBytes(_content.GetSpan(16));
                _content.Advance(16);
                break;
            case decimal number:
                Append((long)(Rounding.To(number, 4) * 10_000m));
                break;
            case DateOnly date:
                Append(date.DayNumber);
                break;
            // Engines keep microseconds.
            case DateTime time:
                Append(time.Ticks / TimeSpan.TicksPerMicrosecond);
                break;
            case byte[] bytes:
                Append(bytes.Length);
                _content.Write(bytes);
                break;
            case IConvertible number:
                Append(number.ToInt64(CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"A {value.GetType().Name} is not sealed.");
        }
    }

    private void Append(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_content.GetSpan(8), number);
        _content.Advance(8);
    }

    /// <param name="LaterValues">Columns that rows of an earlier version did not have: sealed with their name, and only where they hold something.</param>
    private sealed record SealPlan(byte[] Name, IClrPropertyGetter[] Values, (byte[] Name, IClrPropertyGetter Value)[] LaterValues);
}
