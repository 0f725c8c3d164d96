using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ErpWeb.Shared.Data.Walls;

/// <summary>
/// On SQLite a decimal is an integer of 1/10,000: SQL may compare, add, sum and sort it, never multiply, divide, average,
/// round or mix it, which would be wrong without an error. Looked at once per query shape.
/// </summary>
internal sealed class DecimalGuard : ExpressionVisitor, IQueryExpressionInterceptor
{
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        eventData.Context?.Database.IsSqlite() == true ? Visit(queryExpression) : queryExpression;

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType is ExpressionType.Multiply or ExpressionType.MultiplyChecked or ExpressionType.Divide or ExpressionType.Modulo && IsDecimal(node.Type))
            throw Refused(node);
        return base.VisitBinary(node);
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        if (node.NodeType is ExpressionType.Convert or ExpressionType.ConvertChecked
            && IsDecimal(node.Type) != IsDecimal(node.Operand.Type) && node.Operand is not ConstantExpression && node.Type != typeof(object))
            throw Refused(node);
        return base.VisitUnary(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if ((node.Method.DeclaringType == typeof(Math) || node.Method.DeclaringType == typeof(decimal)) && node.Arguments.Any(argument => IsDecimal(argument.Type)))
            throw Refused(node);
        if (node.Method.Name is nameof(Queryable.Average) && IsDecimal(node.Type))
            throw Refused(node);
        return base.VisitMethodCall(node);
    }

    private static bool IsDecimal(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(decimal);

    private static NotSupportedException Refused(Expression node) =>
        new($"Decimal arithmetic in SQL is not exact on every engine: {node}. Compute it after the query, or store the result.");
}
