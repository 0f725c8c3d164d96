using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;

namespace ErpWeb.Accounting.Recurring;

/// <summary>Posts what is due in every business, soon after the start and then each hour.</summary>
internal sealed partial class RecurringJournals(IServiceScopeFactory scopes, BusinessesReader businesses, TimeProvider clock, ILogger<RecurringJournals> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; ; pause = Pause)
        {
            await Task.Delay(pause, clock, stoppingToken);
            foreach (var tenantId in await businesses.ActiveAsync(stoppingToken))
                await PostAsync(tenantId, stoppingToken);
        }
    }

    // One business whose books are in trouble must not keep the others waiting.
    private async Task PostAsync(Guid tenantId, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenantId, Actor.System("recurring journals"), Rights.All);
            await scope.ServiceProvider.GetRequiredService<RecurringService>().PostDueAsync(ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailure(fault, tenantId);
        }
    }

    [LoggerMessage(LogLevel.Error, "Recurring journals of business {TenantId} could not be posted")]
    private partial void LogFailure(Exception fault, Guid tenantId);
}
