using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Links;

/// <summary>A link that is in force.</summary>
public sealed record LinkRow(Guid Id, DateTime CreatedAtUtc, DateTime ExpiresAtUtc, string CreatedBy);

/// <summary>Gives a customer a link to his bills, and takes it back.</summary>
public sealed class LinkService(TenantDb tenantDb)
{
    public const int MaxDays = 90;

    /// <returns>The token: shown once, kept nowhere.</returns>
    public async Task<Result<string>> CreateAsync(Guid partyId, int days, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.LinkManage, ct);
        if (days is < 1 or > MaxDays)
            return new Error("credit.link.days", $"Enter days from 1 to {MaxDays}.", "Days");
        if (await CreditFactsReader.PartyAsync(db, partyId, ct) is null)
            return CreditErrors.PartyMissing;
        var token = LinkToken.New(db.TenantId);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        db.CustomerLinks.Add(new()
        {
            Id = Ids.New(),
            PartyId = partyId,
            TokenHash = LinkToken.HashOf(token),
            CreatedAtUtc = now,
            ExpiresAtUtc = now.AddDays(days),
            CreatedById = db.Actor.UserId,
            CreatedBy = db.Actor.Name,
        });
        await db.SaveChangesAsync(ct);
        return token;
    }

    public async Task<IReadOnlyList<LinkRow>> ListAsync(Guid partyId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.LinkManage, ct);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        return await db.CustomerLinks.AsNoTracking().Where(row => row.PartyId == partyId && row.RevokedAtUtc == null && row.ExpiresAtUtc > now)
            .OrderBy(row => row.ExpiresAtUtc).Select(row => new LinkRow(row.Id, row.CreatedAtUtc, row.ExpiresAtUtc, row.CreatedBy)).ToListAsync(ct);
    }

    public async Task<Result> RevokeAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.LinkManage, ct);
        if (await db.CustomerLinks.FirstOrDefaultAsync(row => row.Id == id, ct) is not { } link)
            return CreditErrors.NotFound;
        link.RevokedAtUtc ??= db.Clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
