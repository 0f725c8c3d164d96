namespace ErpWeb.Platform.Support;

/// <summary>The form by which an owner lets support staff in.</summary>
public sealed record SupportGrantDraft
{
    public string Reason { get; set; } = "";
    public bool AllowsChanges { get; set; }
    public int Hours { get; set; } = 1;
}

/// <summary>A leave as the settings page lists it.</summary>
public sealed record SupportGrantRow(Guid Id, string Reason, bool AllowsChanges, DateTime FromUtc, DateTime UntilUtc, string GrantedBy, DateTime? WithdrawnAtUtc)
{
    public bool IsLive(DateTime nowUtc) => WithdrawnAtUtc is null && nowUtc < UntilUtc;
}

/// <summary>Somebody of support came in.</summary>
public sealed record SupportVisitRow(DateTime AtUtc, string Name);
