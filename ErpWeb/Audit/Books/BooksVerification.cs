using ErpWeb.Accounting.Contracts;
using ErpWeb.Audit.Wording;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Audit.Books;

/// <summary>One rule of the books and where it is broken.</summary>
public sealed record CheckedRule(string Sentence, IReadOnlyList<CheckedFault> Faults);

/// <param name="Href">Where the document at fault is shown.</param>
public sealed record CheckedFault(string Problem, string? Href);

/// <summary>Holds the books against every rule that any module states, in one snapshot, so that people may go on working.</summary>
public sealed class BooksVerification(ErpDbContextPool pool, TenantContext tenant)
{
    /// <summary>Every rule of the application; one that is written is checked.</summary>
    internal static IReadOnlyList<IBooksRule> Rules { get; } =
        [.. typeof(IBooksRule).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IBooksRule)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (IBooksRule)Activator.CreateInstance(type)!)];

    /// <summary>Checks the tenant of the scope: all of it, whoever asks.</summary>
    public async Task<IReadOnlyList<CheckedRule>> VerifyAsync(CancellationToken ct = default)
    {
        tenant.Demand(AuditPermissions.VerifyBooks);
        await using var db = await pool.RentAsync(ct);
        db.Bind(tenant.TenantId, tenant.Actor);
        return await VerifyAsync(db, ct);
    }

    /// <param name="db">A context of the tenant.</param>
    internal static async Task<IReadOnlyList<CheckedRule>> VerifyAsync(ErpDbContext db, CancellationToken ct)
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var rules = new List<CheckedRule>();
        foreach (var rule in Rules)
            rules.Add(new(rule.Sentence, [.. (await rule.FindAsync(db, ct)).Select(fault => new CheckedFault(fault.Problem, HrefOf(fault)))]));
        return rules;
    }

    private static string? HrefOf(BooksFault fault) =>
        fault is { SourceType: { } type, SourceId: { } id } && LogKinds.Of(type).Href is { } href ? string.Format(System.Globalization.CultureInfo.InvariantCulture, href, id) : null;
}
