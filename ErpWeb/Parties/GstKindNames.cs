using ErpWeb.Shared.Gst;

namespace ErpWeb.Parties;

/// <summary>What shopkeepers and accountants call each registration.</summary>
public static class GstKindNames
{
    public static IReadOnlyList<(PartyGstKind Kind, string Name)> All { get; } =
    [
        (PartyGstKind.Regular, "Regular"),
        (PartyGstKind.Unregistered, "Unregistered"),
        (PartyGstKind.Composition, "Composition"),
        (PartyGstKind.Sez, "SEZ"),
        (PartyGstKind.DeemedExport, "Deemed export"),
        (PartyGstKind.Overseas, "Overseas"),
        (PartyGstKind.Uin, "Embassy or UN body (UIN)"),
    ];

    public static string Of(PartyGstKind kind) => All.First(entry => entry.Kind == kind).Name;
}
