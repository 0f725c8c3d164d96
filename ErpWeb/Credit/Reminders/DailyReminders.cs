using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Credit.Reminders;

/// <summary>Reminds the customers of every business, some time after the start and then each hour of the Indian day.</summary>
internal sealed partial class DailyReminders(IServiceScopeFactory scopes, BusinessesReader businesses, BusinessWriting writing, TimeProvider clock, ILogger<DailyReminders> log) : BackgroundService
{
    private const int FirstHour = 9;
    private const int LastHour = 18;
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; ; pause = Pause)
        {
            await Task.Delay(pause, clock, stoppingToken);
            if (IndiaClock.ToLocal(clock.GetUtcNow().UtcDateTime).Hour is < FirstHour or > LastHour)
                continue;
            foreach (var tenantId in await businesses.ActiveAsync(stoppingToken))
                await RemindAsync(tenantId, stoppingToken);
        }
    }

    private async Task RemindAsync(Guid tenantId, CancellationToken ct)
    {
        try
        {
            Formats.Use(await writing.OfAsync(tenantId));
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenantId, Actor.System("reminders"), Rights.All);
            await scope.ServiceProvider.GetRequiredService<ReminderService>().SendDueAsync(ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailure(fault, tenantId);
        }
    }

    [LoggerMessage(LogLevel.Error, "Customers of business {TenantId} could not be reminded")]
    private partial void LogFailure(Exception fault, Guid tenantId);
}
