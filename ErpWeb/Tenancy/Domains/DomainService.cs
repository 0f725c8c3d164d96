using System.Buffers.Text;
using System.Security.Cryptography;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tenancy.Domains;

/// <summary>The host names of the business's own. The rows are not held by the tenant filter, since a host is looked up before anybody is known: each query names the tenant.</summary>
public sealed class DomainService(TenantDb tenantDb, ITxtRecords records, IConfiguration configuration)
{
    internal const string LogName = "Domain";

    private const int TokenBytes = 24;

    public async Task<IReadOnlyList<DomainRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessView, ct);
        return await db.TenantDomains.AsNoTracking().Where(row => row.TenantId == db.TenantId).OrderBy(row => row.Host)
            .Select(row => new DomainRow { Id = row.Id, Host = row.Host, Token = row.Token, VerifiedAtUtc = row.VerifiedAtUtc }).ToListAsync(ct);
    }

    public async Task<Result> AddAsync(string host, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessEdit, ct);
        host = DomainRules.Tidy(host);
        if (DomainRules.Check(host, OwnHosts()) is { } wrong)
            return wrong;
        var known = await db.TenantDomains.Where(row => row.TenantId == db.TenantId).Select(row => row.Host).ToListAsync(ct);
        if (known.Contains(host))
            return DomainRules.Known;
        if (known.Count >= DomainRules.Most)
            return DomainRules.TooMany;
        var domain = new TenantDomain
        {
            Id = Ids.New(),
            TenantId = db.TenantId,
            Host = host,
            Token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes)),
            AddedAtUtc = db.Clock.GetUtcNow().UtcDateTime,
        };
        db.TenantDomains.Add(domain);
        db.Log(LoggedChange.Of("Created", LogName, domain.Id, (nameof(domain.Host), null, host)));
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }

    /// <summary>Asks the DNS; the host leads to the business from then on.</summary>
    public async Task<Result> VerifyAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessEdit, ct);
        if (await FindAsync(db, id, ct) is not { } domain)
            return DomainRules.NotFound;
        if (domain.VerifiedHost is not null)
            return Result.Success;
        try
        {
            if (!(await records.FindAsync(DomainRules.RecordName(domain.Host), ct)).Contains(DomainRules.RecordValue(domain.Token)))
                return DomainRules.NoRecord;
        }
        catch (IOException)
        {
            return DomainRules.NoAnswer;
        }
        var now = db.Clock.GetUtcNow().UtcDateTime;
        (domain.VerifiedHost, domain.VerifiedAtUtc) = (domain.Host, now);
        db.Log(LoggedChange.Of("Changed", LogName, id, (nameof(domain.Host), null, domain.Host), (nameof(domain.VerifiedAtUtc), null, now)));
        db.Outbox.Add(OutboxMessage.For(db, TenantEvents.Tenant, db.TenantId));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            return DomainRules.Taken;
        }
        return Result.Success;
    }

    public async Task<Result> RemoveAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessEdit, ct);
        if (await FindAsync(db, id, ct) is not { } domain)
            return DomainRules.NotFound;
        db.TenantDomains.Remove(domain);
        db.Log(LoggedChange.Of("Deleted", LogName, id, (nameof(domain.Host), domain.Host, null)));
        db.Outbox.Add(OutboxMessage.For(db, TenantEvents.Tenant, db.TenantId));
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }

    private IEnumerable<string> OwnHosts() =>
        [(configuration["Tenancy:BaseDomain"] ?? "").ToLowerInvariant(), Uri.TryCreate(configuration["App:PublicUrl"], UriKind.Absolute, out var address) ? address.Host : ""];

    private static Task<TenantDomain?> FindAsync(ErpDbContext db, Guid id, CancellationToken ct) =>
        db.TenantDomains.SingleOrDefaultAsync(row => row.TenantId == db.TenantId && row.Id == id, ct);
}

/// <summary>A host name in the list.</summary>
public sealed record DomainRow
{
    public required Guid Id { get; init; }
    public required string Host { get; init; }
    public required string Token { get; init; }
    public DateTime? VerifiedAtUtc { get; init; }
}
