using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ErpWeb.Shared.Data;

/// <summary>A query that every posting makes, translated once instead of looked up by its expression each time: a quarter of the work.</summary>
/// <remarks>A compiled query belongs to the model it was compiled for; a process may hold more than one.</remarks>
internal sealed class PreparedQuery<TArgument, TResult>(Expression<Func<ErpDbContext, TArgument, IQueryable<TResult>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<ErpDbContext, TArgument, IAsyncEnumerable<TResult>>> _byModel = [];

    public IAsyncEnumerable<TResult> Run(ErpDbContext db, TArgument argument) => _byModel.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, argument);
}
