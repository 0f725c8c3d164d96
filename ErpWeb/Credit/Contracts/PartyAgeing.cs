namespace ErpWeb.Credit.Contracts;

/// <summary>What one party owes, or is owed, on a day, by how long it is overdue; in rupees.</summary>
/// <param name="Buckets">A sum for each of <see cref="DueAges.Names"/>.</param>
/// <param name="Unapplied">Money of the party that no bill has used.</param>
public sealed record PartyAgeing(Guid PartyId, string PartyName, IReadOnlyList<decimal> Buckets, decimal Unapplied)
{
    public decimal Owed => Buckets.Sum();

    public decimal Overdue => Buckets.Skip(1).Sum();

    public decimal Net => Owed - Unapplied;

    /// <summary>All of them together.</summary>
    public static PartyAgeing Total(IReadOnlyCollection<PartyAgeing> parties) =>
        new(Guid.Empty, "Total", [.. DueAges.Names.Select((_, age) => parties.Sum(party => party.Buckets[age]))], parties.Sum(party => party.Unapplied));
}

/// <summary>What the ages of dues are called on one side of the trade.</summary>
/// <param name="Everybody">All its parties together.</param>
/// <param name="Party">One of them.</param>
/// <param name="Unapplied">Money that no bill has used.</param>
/// <param name="Href">Where the statement of a party is.</param>
public sealed record AgeingWords(string Title, string Everybody, string Party, string Unapplied, Func<Guid, string> Href)
{
    public static AgeingWords OfCustomers { get; } = new("Receivables by age", "All customers", "Customer", "Unapplied", id => $"/credit/{id}");

    public static AgeingWords OfSuppliers { get; } = new("Payables by age", "All suppliers", "Supplier", "Advances", id => $"/purchasing/payables/{id}");
}
