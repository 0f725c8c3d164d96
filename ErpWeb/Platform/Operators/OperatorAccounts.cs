using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Platform.Operators;

/// <summary>The rows of operators. They belong to no tenant, and nothing here ever binds one.</summary>
internal sealed class OperatorAccounts(ErpDbContextPool pool, OperatorPasswords passwords, IDataProtectionProvider protection, TimeProvider clock)
{
    public const int MostTries = 5;

    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private readonly IDataProtector _keys = protection.CreateProtector("ErpWeb.Platform.AuthenticatorKey");

    /// <summary>Makes an operator, or gives an existing one a new start.</summary>
    /// <returns>The one-time password, which is kept nowhere.</returns>
    public async Task<Result<string>> AddAsync(string email, CancellationToken ct = default)
    {
        email = email.Trim();
        if (!EmailAddress.IsValid(email))
            return new Error("platform.operator.email_invalid", "Enter an e-mail address, such as name@example.com.");
        var oneTime = OperatorPasswords.NewOneTime();
        await using var db = await pool.RentAsync(ct);
        var person = await db.Operators.SingleOrDefaultAsync(row => row.NormalizedEmail == Normalize(email), ct);
        if (person is null)
        {
            person = new Operator { Id = Ids.New(), DisplayName = email.Split('@')[0], Email = email, NormalizedEmail = Normalize(email), PasswordHash = "", SecurityStamp = "" };
            db.Operators.Add(person);
        }
        (person.PasswordHash, person.SecurityStamp) = (passwords.Hash(oneTime), NewStamp());
        (person.AuthenticatorKey, person.FailedTries, person.LockedUntilUtc) = (null, 0, null);
        await db.SaveChangesAsync(ct);
        return oneTime;
    }

    /// <summary>The operator with this password who is not locked out; a wrong one counts.</summary>
    public async Task<Operator?> CheckPasswordAsync(string email, string password, CancellationToken ct)
    {
        await using var db = await pool.RentAsync(ct);
        var person = await db.Operators.AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedEmail == Normalize(email), ct);
        var isLocked = person?.LockedUntilUtc > Now;
        if (passwords.Verify(isLocked ? null : person, password))
            return person;
        if (person is not null && !isLocked)
            await CountFailureAsync(person.Id, ct);
        return null;
    }

    /// <summary>Takes the code, once; a wrong or used one counts as a wrong password does.</summary>
    public async Task<bool> TakeCodeAsync(Operator person, string code, CancellationToken ct)
    {
        if (TimeCode.StepOf(_keys.Unprotect(Convert.FromBase64String(person.AuthenticatorKey!)), code, clock.GetUtcNow()) is { } step)
        {
            await using var db = await pool.RentAsync(ct);
            using var turn = await db.EnterWriteQueueAsync(ct);
            if (await db.Operators.Where(row => row.Id == person.Id && row.LastCodeStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastCodeStep, step).SetProperty(row => row.FailedTries, 0), ct) == 1)
                return true;
        }
        await CountFailureAsync(person.Id, ct);
        return false;
    }

    /// <summary>Ends the set-up: own password, own authenticator. It ends all sessions that there are.</summary>
    public async Task<Operator?> SetUpAsync(Guid id, string stamp, string name, string password, byte[] key, string code, CancellationToken ct)
    {
        await using var db = await pool.RentAsync(ct);
        if (TimeCode.StepOf(key, code, clock.GetUtcNow()) is not { } step
            || await db.Operators.SingleOrDefaultAsync(row => row.Id == id && row.SecurityStamp == stamp && row.AuthenticatorKey == null, ct) is not { } person)
            return null;
        (person.DisplayName, person.PasswordHash, person.SecurityStamp) = (name, passwords.Hash(password), NewStamp());
        (person.AuthenticatorKey, person.LastCodeStep) = (Convert.ToBase64String(_keys.Protect(key)), step);
        await db.SaveChangesAsync(ct);
        return person;
    }

    /// <summary>The operator while the stamp is his.</summary>
    public async Task<Operator?> FindAsync(Guid id, string? stamp, CancellationToken ct)
    {
        await using var db = await pool.RentAsync(ct);
        return await db.Operators.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.SecurityStamp == stamp, ct);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task CountFailureAsync(Guid id, CancellationToken ct)
    {
        var until = Now + LockedFor;
        await using var db = await pool.RentAsync(ct);
        using var turn = await db.EnterWriteQueueAsync(ct);
        await db.Operators.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.FailedTries, row => row.FailedTries + 1), ct);
        await db.Operators.Where(row => row.Id == id && row.FailedTries >= MostTries)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.FailedTries, 0).SetProperty(row => row.LockedUntilUtc, until), ct);
    }

    private static string Normalize(string email) => email.Trim().ToUpperInvariant();

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
