using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Parties.Csv;

/// <summary>Delivery addresses in one cell of a file: "Warehouse | 4 Station Road | | Pune | 411001 | Maharashtra; Shop | ...".</summary>
internal static class PartyAddressText
{
    private const int Parts = 6;

    public static string Write(IEnumerable<PartyAddressDraft> addresses) => string.Join("; ", addresses.Select(address =>
        string.Join(" | ", ((string[])[address.Label, address.AddressLine1, address.AddressLine2, address.City, address.Pincode, IndianStates.NameOf(address.StateCode)]).Select(Plain))));

    /// <summary>The addresses of a cell; one that bears the name of an address before is that address.</summary>
    /// <param name="stateOf">The code of a state by its name or code; null for none.</param>
    /// <returns>Null for text that is none.</returns>
    public static List<PartyAddressDraft>? Read(string text, IReadOnlyCollection<PartyAddressDraft> before, Func<string, string?> stateOf)
    {
        List<PartyAddressDraft> addresses = [];
        foreach (var address in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (address.Split('|', StringSplitOptions.TrimEntries) is not { Length: Parts } parts || stateOf(parts[5]) is not { } state)
                return null;
            var known = before.FirstOrDefault(one => one.Label.Equals(parts[0], StringComparison.OrdinalIgnoreCase));
            addresses.Add(new() { Id = known?.Id ?? Ids.New(), Label = parts[0], AddressLine1 = parts[1], AddressLine2 = parts[2], City = parts[3], Pincode = parts[4], StateCode = state });
        }
        return addresses;
    }

    // What separates addresses and their parts cannot stand in one.
    private static string Plain(string text) => text.Replace(';', ',').Replace('|', '/');
}
