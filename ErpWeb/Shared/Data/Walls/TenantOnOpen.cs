using System.Data.Common;
using ErpWeb.Shared.Data.Providers;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ErpWeb.Shared.Data.Walls;

/// <summary>Tells the server whose connection this is each time EF opens one. The pool's reset makes it forget again.</summary>
internal sealed class TenantOnOpen : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Announce(connection, eventData);
        command?.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Announce(connection, eventData);
        if (command is not null)
            await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand? Announce(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (eventData.Context is not ErpDbContext db || db.TenantId == Guid.Empty)
            return null;
        var command = connection.CreateCommand();
        var tenant = command.CreateParameter();
        tenant.ParameterName = "@tenant";
        if (db is PostgresErpDbContext)
        {
            command.CommandText = "select set_config('app.tenant_id', @tenant, false)";
            tenant.Value = db.TenantId.ToString();
        }
        else
        {
            command.CommandText = "exec sp_set_session_context N'tenant_id', @tenant";
            tenant.Value = db.TenantId;
        }
        command.Parameters.Add(tenant);
        return command;
    }
}
