using ErpWeb.Identity.Contracts;

namespace ErpWeb.Platform.Support;

/// <summary>Takes an operator into a business whose owner allows it now.</summary>
internal sealed class SupportEntry(ISupportVisits visits, SupportSessions sessions, SupportLog log)
{
    /// <returns>False when there is no leave.</returns>
    public async Task<bool> EnterAsync(HttpContext http, Guid tenantId)
    {
        var person = OperatorActor.Of(http);
        if (await visits.FindAsync(tenantId, person.UserId, http.RequestAborted) is not { } visit)
            return false;
        await log.EnteredAsync(tenantId, person with { Name = visit.Name }, visit.Reason, http.RequestAborted);
        await sessions.BeginAsync(http, tenantId, person.UserId, visit);
        return true;
    }
}
