using ErpWeb.Audit.Books;
using ErpWeb.Audit.Wording;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;

namespace ErpWeb.Audit.Verification;

/// <summary>
/// <c>verify [--tenant slug] [--head sequence:hash]</c>: checks the edit logs and the books without starting the web host,
/// for a daily job or an auditor. Two lines a tenant, and one for each fault; the exit code is 1 when anything does not fit.
/// </summary>
public static class VerifyCommand
{
    public const string Name = "verify";

    private const int Intact = 0;
    private const int Tampered = 1;
    private const int WrongCall = 2;

    /// <param name="configuration">Holds the arguments too.</param>
    public static async Task<int> RunAsync(DatabaseOptions options, IConfiguration configuration, TextWriter output, CancellationToken ct = default)
    {
        var (slug, text) = (configuration["tenant"], configuration["head"]);
        LogHead? earlier = null;
        if (text is not null)
        {
            if (slug is null || !LogHead.TryParse(text, out var head))
                return await RefuseAsync("--head needs --tenant and the sequence and hash that an earlier run printed: --head 1234:9f2c...");
            earlier = head;
        }
        await DatabaseSetup.CheckIsCurrentAsync(options, ct);
        await using var db = Open(options);
        var tenants = await TenantsReader.ReadAsync(db, slug, ct);
        if (tenants.Count == 0 && slug is not null)
            return await RefuseAsync($"There is no tenant {slug}.");

        var outcome = Intact;
        foreach (var tenant in tenants)
        {
            await using var bound = Open(options);
            bound.Bind(tenant.Id, Actor.System(Name));
            var verdict = await LogVerification.VerifyAsync(bound, earlier, ct);
            await output.WriteLineAsync($"{tenant.Slug}: {Sentence(verdict)}");
            if (!verdict.IsIntact)
                outcome = Tampered;
            await using var books = Open(options);
            books.Bind(tenant.Id, Actor.System(Name));
            var rules = await BooksVerification.VerifyAsync(books, ct);
            foreach (var rule in rules.Where(rule => rule.Faults.Count > 0))
            {
                outcome = Tampered;
                foreach (var fault in rule.Faults)
                    await output.WriteLineAsync($"{tenant.Slug}: NOT TRUE that {char.ToLowerInvariant(rule.Sentence[0])}{rule.Sentence[1..]}: {fault.Problem}");
            }
            await output.WriteLineAsync($"{tenant.Slug}: {rules.Count(rule => rule.Faults.Count == 0)} of {rules.Count} rules of the books hold");
        }
        return outcome;

        async Task<int> RefuseAsync(string reason)
        {
            await output.WriteLineAsync(reason);
            return WrongCall;
        }
    }

    private static ErpDbContext Open(DatabaseOptions options) => DatabaseEngines.Create(options.Engine, options.ConnectionString, options.EditLogKey);

    private static string Sentence(LogVerdict verdict)
    {
        if (verdict.IsIntact)
            return FormattableString.Invariant($"intact, {verdict.Entries} entries, head {verdict.Head}");
        var fault = verdict.Faults[0];
        var place = fault.Sequence is { } sequence ? FormattableString.Invariant($" at entry {sequence}") : "";
        var time = fault.AtUtc is { } at ? $" of {LogWords.IndianTime(at)} IST" : "";
        var record = fault.Record.Length > 0 ? $", {fault.Record}" : "";
        var more = verdict.Faults.Count > 1 ? FormattableString.Invariant($" ({verdict.Faults.Count - 1} more)") : "";
        return $"TAMPERED{place}{time}{record}: {fault.Problem}{more}";
    }
}
