using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace ErpWeb.Shared.Ui.Drafts;

/// <summary>A field that two people changed to different values. The draft keeps the one that was typed into it.</summary>
/// <param name="Path">Within the draft: <c>Lines[2].UnitPrice</c>.</param>
/// <param name="Take">Puts the other value into the draft.</param>
public sealed record Clash(string Path, object? Mine, object? Theirs, Action Take);

/// <summary>
/// Brings what others saved into a draft that is being typed, field by field: what only they changed is taken, what only
/// this person changed stays, and only the same field changed differently is a clash. Lines are told apart by their
/// <c>Id</c>, and of a set each member is a field; a line that one changed and the other removed stays. A <c>Version</c> is always the stored one.
/// </summary>
/// <remarks>Pure: works on public properties that can be read and set, nested objects and lists of objects included.</remarks>
public static class ThreeWayMerge
{
    private const string Version = "Version";

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <summary>Changes <paramref name="mine"/> in place, so that the screen goes on with the same draft and lines.</summary>
    /// <param name="before">The draft as both began with it.</param>
    /// <returns>What must be asked.</returns>
    public static IReadOnlyList<Clash> Apply<T>(T before, T mine, T theirs) where T : class
    {
        var clashes = new List<Clash>();
        MergeObject("", before, mine, theirs, clashes);
        return clashes;
    }

    /// <summary>A draft of its own with the same values.</summary>
    public static T Copy<T>(T draft) where T : class => (T)CopyOf(draft)!;

    /// <summary>Whether two drafts say the same, their versions aside.</summary>
    public static bool Same(object? one, object? other)
    {
        if (one is null || other is null || IsPlain(one.GetType()))
            return Equals(one ?? "", other ?? "");
        if (one is ISet<string> some && other is ISet<string> rest)
            return some.SetEquals(rest);
        if (one is IList ones && other is IList others)
            return ones.Count == others.Count && Enumerable.Range(0, ones.Count).All(index => Same(ones[index], others[index]));
        return PropertiesOf(one.GetType()).All(property => property.Name == Version || Same(property.GetValue(one), property.GetValue(other)));
    }

    private static void MergeObject(string path, object? before, object mine, object theirs, List<Clash> clashes)
    {
        foreach (var property in PropertiesOf(mine.GetType()))
        {
            var place = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            var (was, own, other) = (before is null ? null : property.GetValue(before), property.GetValue(mine), property.GetValue(theirs));
            if (property.Name == Version)
                property.SetValue(mine, other);
            else if (own is ISet<string> chosen && other is ISet<string> stored)
                MergeSet(was as ISet<string> ?? new HashSet<string>(), chosen, stored);
            else if (own is IList owns && other is IList others && HasIds(property.PropertyType))
                MergeLines(place, was as IList ?? Array.Empty<object>(), owns, others, clashes);
            else if (own is Array values && other is Array theirValues && values.Length == theirValues.Length)
                MergeArray(place, was as Array ?? Array.CreateInstance(values.GetType().GetElementType()!, values.Length), values, theirValues, clashes);
            else if (own is not null && other is not null && !IsPlain(property.PropertyType) && own is not IList)
                MergeObject(place, was, own, other, clashes);
            else if (Same(own, other) || Same(was, other))
                continue;
            else if (Same(was, own))
                property.SetValue(mine, CopyOf(other));
            else
                clashes.Add(new(place, own, other, () => property.SetValue(mine, CopyOf(other))));
        }
    }

    // What is in a set or not can be changed in one way only, so that two people never clash over it.
    private static void MergeSet(ISet<string> before, ISet<string> mine, ISet<string> theirs)
    {
        mine.ExceptWith(before.Except(theirs).ToList());
        mine.UnionWith(theirs.Except(before).ToList());
    }

    private static void MergeArray(string path, Array before, Array mine, Array theirs, List<Clash> clashes)
    {
        for (var place = 0; place < mine.Length; place++)
        {
            var (index, was, own, other) = (place, before.GetValue(place), mine.GetValue(place), theirs.GetValue(place));
            if (Same(own, other) || Same(was, other))
                continue;
            if (Same(was, own))
                mine.SetValue(other, index);
            else
                clashes.Add(new($"{path}[{index}]", own, other, () => mine.SetValue(other, index)));
        }
    }

    private static void MergeLines(string path, IList before, IList mine, IList theirs, List<Clash> clashes)
    {
        var (was, other) = (ById(before), ById(theirs));
        for (var place = mine.Count - 1; place >= 0; place--)
        {
            var line = mine[place]!;
            if (!other.ContainsKey(IdOf(line)) && was.TryGetValue(IdOf(line), out var old) && Same(old, line))
                mine.RemoveAt(place);
        }
        var own = ById(mine);
        for (var place = 0; place < theirs.Count; place++)
        {
            var (line, id) = (theirs[place]!, IdOf(theirs[place]!));
            if (!own.ContainsKey(id) && (!was.TryGetValue(id, out var old) || !Same(old, line)))
                mine.Insert(Math.Min(place, mine.Count), CopyOf(line));
        }
        for (var place = 0; place < mine.Count; place++)
        {
            if (own.TryGetValue(IdOf(mine[place]!), out var line) && other.TryGetValue(IdOf(line), out var theirLine))
                MergeObject($"{path}[{place}]", was.GetValueOrDefault(IdOf(line)), line, theirLine, clashes);
        }
    }

    private static Dictionary<Guid, object> ById(IList lines)
    {
        var found = new Dictionary<Guid, object>();
        foreach (var line in lines)
            found.TryAdd(IdOf(line!), line!);
        return found;
    }

    private static Guid IdOf(object line) => (Guid)PropertiesOf(line.GetType()).First(property => property.Name == "Id").GetValue(line)!;

    private static bool HasIds(Type list) =>
        list.IsGenericType && PropertiesOf(list.GetGenericArguments()[0]).Any(property => property is { Name: "Id" } && property.PropertyType == typeof(Guid));

    private static object? CopyOf(object? value)
    {
        if (value is null || IsPlain(value.GetType()))
            return value;
        if (value is Array array)
            return array.Clone();
        if (value is ISet<string> set)
            return new HashSet<string>(set);
        if (value is IList list)
        {
            var copies = (IList)Activator.CreateInstance(value.GetType())!;
            foreach (var item in list)
                copies.Add(CopyOf(item));
            return copies;
        }
        var copy = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(value.GetType());
        foreach (var property in PropertiesOf(value.GetType()))
            property.SetValue(copy, CopyOf(property.GetValue(value)));
        return copy;
    }

    private static bool IsPlain(Type type) => type.IsValueType || type == typeof(string);

    private static PropertyInfo[] PropertiesOf(Type type) => Known.GetOrAdd(type, static type =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property is { CanRead: true, SetMethod.IsPublic: true } && property.GetIndexParameters().Length == 0)]);
}
