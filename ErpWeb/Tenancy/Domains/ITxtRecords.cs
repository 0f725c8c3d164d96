namespace ErpWeb.Tenancy.Domains;

/// <summary>Asks the DNS for text records.</summary>
public interface ITxtRecords
{
    /// <returns>The texts at this name; none when the name has none.</returns>
    /// <exception cref="IOException">Nobody answered.</exception>
    Task<IReadOnlyList<string>> FindAsync(string name, CancellationToken ct);
}
