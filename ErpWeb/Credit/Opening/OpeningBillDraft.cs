using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data;

namespace ErpWeb.Credit.Opening;

/// <summary>Open bills of one party, as they are typed.</summary>
public sealed class OpeningBillsDraft
{
    public OpeningBillKind Kind { get; set; }
    public PartyChoice? Party { get; set; }
    public List<OpeningBillDraft> Bills { get; set; } = [new()];
}

/// <summary>A bill, or an advance, with what is open of it.</summary>
public sealed class OpeningBillDraft
{
    /// <summary>Becomes the bill's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public OpeningBillKind Kind { get; set; }
    public Guid PartyId { get; set; }
    public string PartyName { get; set; } = "";
    /// <summary>As on the bill.</summary>
    public string BillNumber { get; set; } = "";
    public DateOnly? Date { get; set; }
    public DateOnly? DueDate { get; set; }
    public decimal? Amount { get; set; }

    public bool IsEmpty => BillNumber.Length == 0 && Date is null && DueDate is null && Amount is null;
}

/// <summary>An opening bill on the list.</summary>
/// <param name="Left">What is still open of it.</param>
public sealed record OpeningBillRow(Guid Id, OpeningBillKind Kind, Guid PartyId, string PartyName, string Number, DateOnly Date, DateOnly DueDate, decimal Amount, decimal Left);

/// <summary>The open bills with which the books began.</summary>
/// <param name="Date">The day before the books begin.</param>
/// <param name="Closed">Why they can no longer be changed; null while they can.</param>
public sealed record OpeningBillsView(DateOnly Date, IReadOnlyList<OpeningBillRow> Rows, Shared.Kernel.Error? Closed)
{
    public decimal SumOf(OpeningBillKind kind) => Rows.Where(row => row.Kind == kind).Sum(row => row.Amount);
}
