using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace ErpWeb.Tests.Architecture;

/// <summary>What a type uses: in its declaration, in the signatures of its members and in the bodies of its methods.</summary>
internal static class TypeReferences
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The product's own types, outermost only; what the compiler nests into them counts as theirs.</summary>
    public static IReadOnlyList<Type> ProductTypes { get; } =
        [.. typeof(Program).Assembly.GetTypes().Where(type => type.DeclaringType is null && (type == typeof(Program) || type.Namespace?.StartsWith(nameof(ErpWeb), StringComparison.Ordinal) is true))];

    private static readonly HashSet<Type> IsProduct = [.. ProductTypes];

    // Several rules read the same bodies, and each reading takes seconds.
    private static readonly ConcurrentDictionary<Type, IReadOnlySet<Type>> Known = [];

    /// <summary>The product's types that the type uses, itself left out.</summary>
    public static IReadOnlySet<Type> Of(Type type) => Known.GetOrAdd(type, Read);

    private static HashSet<Type> Read(Type type)
    {
        var used = new HashSet<Type>();
        Collect(type, used);
        used.Remove(type);
        return used;
    }

    /// <summary>The product's types in the signatures that the type shows to others.</summary>
    public static IReadOnlySet<Type> InSignatures(Type type)
    {
        var used = new HashSet<Type>();
        foreach (var method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)).Where(method => method.IsPublic))
            AddSignature(method, used);
        Add(type.BaseType, used);
        return used;
    }

    private static void Collect(Type type, HashSet<Type> used)
    {
        Add(type.BaseType, used);
        foreach (var part in type.GetInterfaces().Concat(type.GetGenericArguments().SelectMany(argument => argument.IsGenericParameter ? argument.GetGenericParameterConstraints() : [])))
            Add(part, used);
        AddAttributes(type, used);
        foreach (var field in type.GetFields(Everything))
        {
            Add(field.FieldType, used);
            AddAttributes(field, used);
        }
        foreach (var property in type.GetProperties(Everything))
            AddAttributes(property, used);
        foreach (var method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        {
            AddSignature(method, used);
            AddAttributes(method, used);
            AddBody(method, used);
        }
        foreach (var nested in type.GetNestedTypes(Everything))
            Collect(nested, used);
    }

    private static void AddSignature(MethodBase method, HashSet<Type> used)
    {
        Add((method as MethodInfo)?.ReturnType, used);
        foreach (var parameter in method.GetParameters())
            Add(parameter.ParameterType, used);
    }

    private static void AddAttributes(MemberInfo member, HashSet<Type> used)
    {
        foreach (var attribute in member.GetCustomAttributesData())
        {
            Add(attribute.AttributeType, used);
            foreach (var argument in attribute.ConstructorArguments)
                Add(argument.Value as Type, used);
        }
    }

    private static void AddBody(MethodBase method, HashSet<Type> used)
    {
        if (method.GetMethodBody() is not { } body)
            return;
        foreach (var local in body.LocalVariables)
            Add(local.LocalType, used);
        foreach (var member in Operands(method, body.GetILAsByteArray()!))
        {
            Add(member as Type ?? member.DeclaringType, used);
            if (member is MethodBase called)
            {
                AddSignature(called, used);
                foreach (var argument in called.IsGenericMethod ? called.GetGenericArguments() : [])
                    Add(argument, used);
            }
            else if (member is FieldInfo field)
            {
                Add(field.FieldType, used);
            }
        }
    }

    /// <summary>The members named by the instructions of a method.</summary>
    private static IEnumerable<MemberInfo> Operands(MethodBase method, byte[] code)
    {
        var typeArguments = method.DeclaringType!.GetGenericArguments();
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var instruction = OpCodesByValue[value];
            at += instruction.Size;
            if (instruction.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments)!;
            at += instruction.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    private static void Add(Type? type, HashSet<Type> used)
    {
        if (type is null || type.IsGenericParameter)
            return;
        if (type.HasElementType)
        {
            Add(type.GetElementType(), used);
            return;
        }
        foreach (var argument in type.GetGenericArguments())
            Add(argument, used);
        while (type.DeclaringType is { } outer)
            type = outer;
        if (type.IsGenericType)
            type = type.GetGenericTypeDefinition();
        if (IsProduct.Contains(type))
            used.Add(type);
    }
}
