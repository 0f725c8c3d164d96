using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;

namespace ErpWeb.Accounting.Recurring;

/// <summary>Does what is due in every business, soon after the start and then each hour.</summary>
internal sealed partial class RecurringWork(IServiceScopeFactory scopes, BusinessesReader businesses, TimeProvider clock, ILogger<RecurringWork> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; ; pause = Pause)
        {
            await Task.Delay(pause, clock, stoppingToken);
            foreach (var tenantId in await businesses.ActiveAsync(stoppingToken))
                await DoAsync(tenantId, stoppingToken);
        }
    }

    // Neither one business whose books are in trouble nor one kind of work may keep the others waiting.
    private async Task DoAsync(Guid tenantId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenantId, Actor.System("recurring documents"), Rights.All);
        foreach (var work in scope.ServiceProvider.GetServices<IRecurringWork>())
        {
            try
            {
                await work.DoDueAsync(ct);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailure(fault, work.GetType().Name, tenantId);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "{Work} of business {TenantId} could not be done")]
    private partial void LogFailure(Exception fault, string work, Guid tenantId);
}
