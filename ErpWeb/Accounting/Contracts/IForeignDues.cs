using ErpWeb.Shared.Data;

namespace ErpWeb.Accounting.Contracts;

/// <summary>A document in a foreign currency of which something was open on a day.</summary>
/// <param name="IsReceivable">Whether it is owed to the business; otherwise the business owes it.</param>
/// <param name="Open">Rupees of the books.</param>
public sealed record ForeignDue(Guid DocumentId, bool IsReceivable, decimal Open);

/// <summary>Tells what was open; the ledger of receivables and payables implements it.</summary>
public interface IForeignDues
{
    Task<IReadOnlyList<ForeignDue>> OpenAsync(ErpDbContext db, DateOnly day, CancellationToken ct);
}
