using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Mail;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Reminders;

/// <summary>Reminds customers of what is due: by mail on the steps of the ladder, or by a message that a person sends.</summary>
public sealed class ReminderService(TenantDb tenantDb, OpenReceivablesReader open, MailQueue mails, TenantEventHub events, IndiaClock clock)
{
    public async Task<CollectionSettings> SettingsAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.View, ct);
        return await db.CollectionSettings.AsNoTracking().FirstOrDefaultAsync(ct) ?? new();
    }

    public async Task<Result> SaveSettingsAsync(CollectionSettings draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.TermsEdit, ct);
        List<Error> errors = [];
        if (ReminderLadder.Parse(draft.ReminderDays) is null || draft.ReminderDays.Length > CollectionSettings.ListMaxLength)
            errors.Add(new("credit.settings.days", "Write the days from the due date, with commas: -3, 3, 15, 30", nameof(draft.ReminderDays)));
        if (Interest.InterestRules.Parse(draft.InterestSlabs) is null || draft.InterestSlabs.Length > CollectionSettings.ListMaxLength)
            errors.Add(new("credit.settings.interest", "Write day and percent a year, with commas: 1: 12, 60: 18", nameof(draft.InterestSlabs)));
        if (draft.BounceCharge is < 0 or > 100_000 || !Rounding.Fits(draft.BounceCharge, 2))
            errors.Add(new("credit.settings.bounce", "Enter the charge in rupees.", nameof(draft.BounceCharge)));
        if (errors.Count > 0)
            return errors;
        var settings = await db.CollectionSettings.FirstOrDefaultAsync(ct) ?? db.CollectionSettings.Add(new()).Entity;
        (settings.SendsMails, settings.ReminderDays, settings.InterestSlabs, settings.BounceCharge) = (draft.SendsMails, draft.ReminderDays.Trim(), draft.InterestSlabs.Trim(), draft.BounceCharge);
        if (db.Entry(settings).State is not EntityState.Added)
            db.Entry(settings).Property(row => row.Version).OriginalValue = draft.Version;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            return CreditErrors.ChangedMeanwhile;
        }
        return Result.Success;
    }

    /// <summary>Sends the mails that are due today. Each bill and step is claimed in the database first, so two nodes send one mail.</summary>
    /// <returns>How many mails went out.</returns>
    public async Task<int> SendDueAsync(CancellationToken ct = default)
    {
        List<Guid> parties;
        CollectionSettings settings;
        await using (var db = await tenantDb.OpenAsync(CreditPermissions.Remind, ct))
        {
            if (!mails.IsConfigured || await db.CollectionSettings.AsNoTracking().FirstOrDefaultAsync(ct) is not { SendsMails: true } found || ReminderLadder.Parse(found.ReminderDays) is not { Count: > 0 } steps)
                return 0;
            settings = found;
            var latest = clock.Today.AddDays(-steps[0]);
            parties = await db.Receivables.Where(row => row.Settled < row.Amount && row.DueDate <= latest).Select(row => row.PartyId).Distinct().ToListAsync(ct);
        }
        var sent = 0;
        foreach (var party in parties)
            sent += await RemindAsync(party, ReminderLadder.Parse(settings.ReminderDays)!, ct) ? 1 : 0;
        return sent;
    }

    /// <summary>Notes that a person sent the prepared message.</summary>
    public async Task<Result> NoteSentAsync(Guid partyId, ReminderChannel channel, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.Remind, ct);
        if (await CreditFactsReader.PartyAsync(db, partyId, ct) is not { } party)
            return CreditErrors.PartyMissing;
        var today = clock.Today;
        var due = (await open.OfAsync(db, partyId, ct)).Where(bill => bill.DueDate <= today).Select(bill => (bill, Step: today.DayNumber - bill.DueDate.DayNumber));
        await ClaimAsync(db, partyId, party.Phone, channel, due, ct);
        events.Publish(db.TenantId, new(CreditEvents.Receivable, partyId));
        return Result.Success;
    }

    private async Task<bool> RemindAsync(Guid partyId, IReadOnlyList<int> steps, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.Remind, ct);
        if (await CreditFactsReader.PartyAsync(db, partyId, ct) is not { Email.Length: > 0 } party || await db.CustomerTerms.AnyAsync(row => row.Id == partyId && row.NoReminders, ct))
            return false;
        var reached = (await open.OfAsync(db, partyId, ct))
            .Select(bill => (bill, Step: ReminderLadder.StepOn(bill.DueDate, clock.Today, steps)))
            .Where(row => row.Step is not null).Select(row => (row.bill, Step: row.Step!.Value)).ToList();
        var business = await CreditFactsReader.BusinessAsync(db, ct);
        var claimed = await ClaimAsync(db, partyId, party.Email, ReminderChannel.Mail, reached, ct, fresh => mails.Add(
            db, Ids.New(), new(party.Email, $"{business}: {MoneyIn.Text(fresh.Select(bill => bill.DueIn))} open", ReminderText.Mail(party.Name, fresh, business, clock.Today)), $"/credit/{partyId}"));
        if (claimed.Count == 0)
            return false;
        events.Publish(db.TenantId, new(CreditEvents.Receivable, partyId));
        return true;
    }

    /// <param name="also">What is saved together with the claim.</param>
    /// <returns>The bills that nobody had claimed for this step before.</returns>
    private static async Task<List<OpenReceivable>> ClaimAsync(
        ErpDbContext db, Guid partyId, string to, ReminderChannel channel, IEnumerable<(OpenReceivable Bill, int Step)> bills, CancellationToken ct, Action<IReadOnlyList<OpenReceivable>>? also = null)
    {
        var wanted = bills.ToList();
        if (wanted.Count == 0)
            return [];
        var ids = wanted.ConvertAll(row => row.Bill.Id);
        var known = (await db.Reminders.AsNoTracking().Where(row => ids.Contains(row.ReceivableId) && row.Channel == channel).Select(row => new { row.ReceivableId, row.Step }).ToListAsync(ct))
            .Select(row => (row.ReceivableId, row.Step)).ToHashSet();
        var fresh = wanted.Where(row => !known.Contains((row.Bill.Id, row.Step))).ToList();
        if (fresh.Count == 0)
            return [];
        db.Reminders.AddRange(fresh.Select(row => new Reminder
        {
            ReceivableId = row.Bill.Id,
            Step = row.Step,
            Channel = channel,
            PartyId = partyId,
            SentAtUtc = db.Clock.GetUtcNow().UtcDateTime,
            SentTo = to,
            SentBy = db.Actor.Name,
            Due = row.Bill.Due,
        }));
        also?.Invoke(fresh.ConvertAll(row => row.Bill));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // Another node was quicker with these bills and sends the mail.
            return [];
        }
        return fresh.ConvertAll(row => row.Bill);
    }
}
