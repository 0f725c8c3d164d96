using ErpWeb.Shared.Data;

namespace ErpWeb.Parties;

/// <summary>Turns checked drafts into rows; the form and the import share it.</summary>
internal static class PartyWriting
{
    public static void Add(ErpDbContext db, PartyDraft draft)
    {
        var party = new Party { Id = draft.Id, Name = draft.Name, StateCode = draft.StateCode };
        draft.ApplyTo(party);
        db.Parties.Add(party);
        foreach (var address in draft.DeliveryAddresses)
            AddAddress(db, party.Id, address);
    }

    public static void Change(ErpDbContext db, Party party, IReadOnlyCollection<PartyAddress> storedAddresses, PartyDraft draft)
    {
        draft.ApplyTo(party);
        var stored = storedAddresses.ToDictionary(address => address.Id);
        foreach (var address in draft.DeliveryAddresses)
        {
            if (stored.Remove(address.Id, out var row))
                address.ApplyTo(row);
            else
                AddAddress(db, party.Id, address);
        }
        db.PartyAddresses.RemoveRange(stored.Values);
    }

    private static void AddAddress(ErpDbContext db, Guid partyId, PartyAddressDraft address)
    {
        var row = new PartyAddress { Id = address.Id, PartyId = partyId, Label = address.Label, StateCode = address.StateCode };
        address.ApplyTo(row);
        db.PartyAddresses.Add(row);
    }
}
