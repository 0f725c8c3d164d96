using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;

namespace ErpWeb.Shared.Data.Walls;

/// <summary>
/// Refuses ExecuteUpdate and ExecuteDelete on rows whose changes belong in the edit log: such a statement never shows the
/// old values. Looked at once per query shape.
/// </summary>
internal sealed class LoggedRowGuard : ExpressionVisitor, IQueryExpressionInterceptor
{
    private const string Update = nameof(EntityFrameworkQueryableExtensions.ExecuteUpdate);
    private const string Delete = nameof(EntityFrameworkQueryableExtensions.ExecuteDelete);

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => Visit(queryExpression);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(EntityFrameworkQueryableExtensions) && node.Method.Name is Update or Delete)
            new RootCheck().Visit(node.Arguments[0]);
        return base.VisitMethodCall(node);
    }

    // A statement changes the rows of its outermost source; the tables it merely asks are inside lambdas.
    private sealed class RootCheck : ExpressionVisitor
    {
        protected override Expression VisitLambda<T>(Expression<T> node) => node;

        protected override Expression VisitExtension(Expression node)
        {
            if (node is EntityQueryRootExpression { EntityType.ClrType: var type } && typeof(ITenantOwned).IsAssignableFrom(type) && !typeof(IUnlogged).IsAssignableFrom(type))
                throw new NotSupportedException($"A {type.Name} is changed through SaveChangesAsync, which logs old and new values.");
            return base.VisitExtension(node);
        }
    }
}
