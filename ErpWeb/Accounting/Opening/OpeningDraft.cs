using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;

namespace ErpWeb.Accounting.Opening;

/// <summary>The balances the books begin with, as they are typed.</summary>
public sealed class OpeningDraft
{
    /// <summary>Becomes the journal's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public List<OpeningLine> Lines { get; set; } = [];

    public decimal Debit => Lines.Sum(line => line.Debit ?? 0);

    public decimal Credit => Lines.Sum(line => line.Credit ?? 0);
}

/// <summary>The opening balance of one account.</summary>
public sealed class OpeningLine
{
    public AccountChoice? Account { get; set; }
    public decimal? Debit { get; set; }
    public decimal? Credit { get; set; }
}

/// <param name="Date">The day before the books begin, on which the balances stand.</param>
/// <param name="Closed">Why they can no longer be changed; null while they can.</param>
public sealed record OpeningView(DateOnly Date, OpeningDraft Draft, Shared.Kernel.Error? Closed);
