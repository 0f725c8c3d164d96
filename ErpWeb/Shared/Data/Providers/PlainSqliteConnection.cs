using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace ErpWeb.Shared.Data.Providers;

/// <summary>
/// A connection without the functions that EF adds for decimals and patterns each time it opens one: that took longer than
/// most queries. Decimals are integers here (see <see cref="SqliteErpDbContext"/>), so nothing calls them.
/// </summary>
internal sealed class PlainSqliteConnection(RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder sql, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
    : SqliteRelationalConnection(dependencies, sql, logger)
{
    protected override DbConnection CreateDbConnection() => new SqliteConnection(GetValidatedConnectionString());
}
