using ErpWeb.Shared.Kernel;

namespace ErpWeb.Parties;

/// <summary>What only the database can tell about a party.</summary>
public static class PartyErrors
{
    public static Error NotFound { get; } = new("parties.party.not_found", "This customer or supplier does not exist.");

    public static Error Changed { get; } = new("parties.party.changed", "This party was changed on another device meanwhile. Open it again to see the change.");

    public static Error GstinTaken(string name, bool isActive) => isActive
        ? new("parties.party.gstin_taken", $"This GSTIN already belongs to {name}.", nameof(PartyDraft.Gstin))
        : new("parties.party.gstin_taken", $"This GSTIN already belongs to {name}, which is switched off: switch it on again instead.", nameof(PartyDraft.Gstin));

    public static Error NameTaken(string name, string city) => city.Length > 0
        ? new("parties.party.name_taken", $"There is already a {name} in {city}.", nameof(PartyDraft.Name))
        : new("parties.party.name_taken", $"There is already a {name} without a city. Give one of them a city.", nameof(PartyDraft.Name));
}
