using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Shared.Ui.Fields;

/// <summary>The property path within a draft: <c>() => _draft.Address.City</c> gives "Address.City".</summary>
internal static class FieldPath
{
    public static string Of(LambdaExpression accessor)
    {
        var names = new Stack<string>();
        var node = accessor.Body is UnaryExpression conversion ? conversion.Operand : accessor.Body;
        while (node is MemberExpression member)
        {
            // The variable or component member that holds the draft is no part of the path, unless it is the value itself.
            if (!IsHolder(member.Expression) || names.Count == 0) names.Push(member.Member.Name);
            if (IsHolder(member.Expression)) break;
            node = member.Expression;
        }
        return string.Join('.', names);
    }

    private static bool IsHolder(Expression? owner) =>
        owner is null or ConstantExpression
        || owner.Type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || owner.Type.IsAssignableTo(typeof(IComponent));
}
