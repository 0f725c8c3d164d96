namespace ErpWeb.Shared.Mail;

/// <summary>Keeps the queue moving: what was taken is written down at once, what is due is handed over every few seconds.</summary>
internal sealed class MailDelivery(MailSender sender, MailQueue queue, MailRounds rounds, TimeProvider clock, ILogger<MailDelivery> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan CleaningInterval = TimeSpan.FromHours(6);

    private readonly SemaphoreSlim _kept = new(0);
    private DateTimeOffset _cleanedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (queue.IsConfigured)
            await Task.WhenAll(TakeInAsync(stoppingToken), DeliverAsync(stoppingToken));
    }

    public override void Dispose()
    {
        _kept.Dispose();
        base.Dispose();
    }

    // A stop writes down what it finds waiting.
    private async Task TakeInAsync(CancellationToken ct)
    {
        try
        {
            await foreach (var mail in sender.Queue.ReadAllAsync(ct))
                await KeepAsync(mail, ct);
        }
        finally
        {
            while (sender.Queue.TryRead(out var mail))
                await rounds.KeepAsync(mail, CancellationToken.None);
        }
    }

    private async Task KeepAsync(Mail mail, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                await rounds.KeepAsync(mail, CancellationToken.None);
                _kept.Release();
                return;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "A mail could not be written down and is tried again");
            }
            await Task.Delay(Interval, clock, ct);
        }
    }

    private async Task DeliverAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await rounds.DeliverAsync(ct);
                if (clock.GetUtcNow() - _cleanedAt > CleaningInterval)
                {
                    _cleanedAt = clock.GetUtcNow();
                    await rounds.CleanAsync(ct);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "The queue of mails could not be read; the next look catches up");
            }
            await _kept.WaitAsync(Interval, ct);
        }
    }
}
