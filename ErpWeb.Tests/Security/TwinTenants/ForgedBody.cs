using System.Collections;
using System.Reflection;

namespace ErpWeb.Tests.Security.TwinTenants;

/// <summary>A body of the shape an endpoint reads, with the other tenant's id wherever an id can stand.</summary>
internal static class ForgedBody
{
    /// <param name="text">What stands where a text can stand; the id when nothing is said.</param>
    public static object? Of(Type type, Guid id, string? text = null, int depth = 0)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(Guid)) return id;
        if (type == typeof(string)) return text ?? id.ToString();
        if (type == typeof(decimal)) return 1m;
        if (type == typeof(int)) return 1;
        if (type == typeof(long)) return 1L;
        if (type == typeof(bool)) return true;
        if (type == typeof(DateOnly)) return new DateOnly(2026, 11, 20);
        if (type == typeof(DateTime)) return new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc);
        if (type == typeof(CancellationToken)) return CancellationToken.None;
        if (type.IsAssignableTo(typeof(Delegate))) return null;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (depth > 3) return null;
        if (ElementOf(type) is { } element)
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            list.Add(Of(element, id, text, depth + 1));
            if (!type.IsArray) return list;
            var array = Array.CreateInstance(element, list.Count);
            list.CopyTo(array, 0);
            return array;
        }
        if (type.IsAbstract || type.IsInterface) return null;
        var constructor = type.GetConstructors().OrderByDescending(made => made.GetParameters().Length).FirstOrDefault(made => made.GetParameters() is not [{ } only] || only.ParameterType != type);
        if (constructor is null) return null;
        var body = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType, id, text, depth + 1))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && property.GetIndexParameters().Length == 0))
            property.SetValue(body, Of(property.PropertyType, id, text, depth + 1));
        return body;
    }

    /// <summary>Whether a text stands anywhere in a body of this shape.</summary>
    public static bool HoldsText(Type type, int depth = 0)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return true;
        if (depth > 3 || type.Namespace?.StartsWith(nameof(System), StringComparison.Ordinal) is true && ElementOf(type) is null) return false;
        return ElementOf(type) is { } element
            ? HoldsText(element, depth + 1)
            : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(property => property.CanWrite && HoldsText(property.PropertyType, depth + 1));
    }

    private static Type? ElementOf(Type type) => type.IsArray
        ? type.GetElementType()
        : type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is [var element] ? element : null;
}
