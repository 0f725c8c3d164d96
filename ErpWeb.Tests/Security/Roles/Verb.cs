using System.Reflection;
using System.Runtime.CompilerServices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Tests.Security.Roles;

/// <summary>Something that a page or an endpoint can ask a service to do.</summary>
internal sealed record Verb(string Name, Type Service, MethodInfo Method)
{
    /// <summary>
    /// Every public method of every class that is given data or the rights of its scope. What works on another verb's open
    /// context has been let in with that verb.
    /// </summary>
    public static IReadOnlyList<Verb> All { get; } =
    [
        .. from service in typeof(Program).Assembly.GetTypes()
           where service is { IsClass: true, IsAbstract: false } && IsService(service)
           from method in service.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where !method.IsSpecialName && !method.GetParameters().Any(parameter => parameter.ParameterType == typeof(ErpDbContext)) && IsAnswer(method.ReturnType)
           group method by $"{service.FullName!["ErpWeb.".Length..]}.{method.Name}" into overloads
           from verb in overloads.Select((method, index) => new Verb(index == 0 ? overloads.Key : $"{overloads.Key}#{index + 1}", method.DeclaringType!, method))
           orderby verb.Name
           select verb,
    ];

    /// <summary>Calls it in the scope with whatever arguments, and returns the permission that it found missing; null when it went on.</summary>
    public async Task<string?> CallAsync(TestScope scope)
    {
        try
        {
            await AskAsync(scope, Sample);
            return null;
        }
        catch (Exception fault) when (Denied(fault) is { } denied)
        {
            return denied.Permission;
        }
        catch (Exception)
        {
            // The arguments make no sense: whatever it says about them, it said after it had let us in.
            return null;
        }
    }

    /// <summary>Calls it in the scope with these arguments.</summary>
    public async Task AskAsync(TestScope scope, Func<Type, object?> argument) =>
        await EndAsync(Method.Invoke(scope.Get(Service), [.. Method.GetParameters().Select(parameter => argument(parameter.ParameterType))]));

    private static bool IsService(Type type)
    {
        if (type.IsAssignableTo(typeof(IComponent)) || type.IsAssignableTo(typeof(IAuthorizationHandler)))
            return false;
        var given = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType).ToList();
        string[] endings = ["Service", "Queries", "Reader", "Import", "Export", "Editing"];
        return given.Contains(typeof(TenantDb)) || given.Contains(typeof(TenantContext)) && endings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal));
    }

    private static bool IsAnswer(Type type) =>
        type.IsAssignableTo(typeof(Task)) || type == typeof(ValueTask)
        || type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ValueTask<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));

    private static async Task EndAsync(object? answer)
    {
        if (answer is Task task)
            await task;
        else if (answer is ValueTask valueTask)
            await valueTask;
        else if (answer?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            await (Task)type.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(answer, null)!;
        else if (answer is not null)
            await FirstAsync((dynamic)answer);
    }

    private static async Task FirstAsync<T>(IAsyncEnumerable<T> answers)
    {
        await foreach (var _ in answers)
            break;
    }

    private static AccessDeniedException? Denied(Exception? fault) => fault switch
    {
        null => null,
        AccessDeniedException denied => denied,
        _ => Denied(fault.InnerException),
    };

    /// <summary>An argument that makes no sense.</summary>
    public static object? Sample(Type type) => type switch
    {
        _ when type == typeof(string) => "",
        _ when type == typeof(Guid) => Guid.CreateVersion7(),
        _ when type == typeof(Stream) => new MemoryStream(),
        _ when type.IsArray => Array.CreateInstance(type.GetElementType()!, 0),
        _ when type.IsValueType => Activator.CreateInstance(type),
        _ when type.IsInterface && type.IsGenericType => Array.CreateInstance(type.GetGenericArguments()[0], 0),
        _ when type.IsAssignableTo(typeof(Delegate)) => null,
        _ when type.GetConstructor(Type.EmptyTypes) is not null => Activator.CreateInstance(type),
        _ => RuntimeHelpers.GetUninitializedObject(type),
    };
}
