using ErpWeb.Shared.Data;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Parties.Contracts;

/// <summary>Makes the party that stands for customers who give no name.</summary>
public static class Consumers
{
    /// <summary>Adds it to the context; the caller saves it.</summary>
    /// <returns>Its id.</returns>
    public static Guid Add(ErpDbContext db, string name, string stateCode)
    {
        var draft = new PartyDraft { Name = name, IsCustomer = true, GstKind = PartyGstKind.Unregistered, StateCode = stateCode };
        var party = new Party { Id = draft.Id, Name = name, StateCode = stateCode };
        draft.ApplyTo(party);
        db.Parties.Add(party);
        return party.Id;
    }
}
