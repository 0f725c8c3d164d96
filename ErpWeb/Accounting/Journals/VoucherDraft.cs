using ErpWeb.Shared.Data;

namespace ErpWeb.Accounting.Journals;

/// <summary>A journal voucher as it is typed.</summary>
public sealed class VoucherDraft
{
    /// <summary>Becomes the journal's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public JournalKind Kind { get; set; }
    public DateOnly? Date { get; set; }
    public string Narration { get; set; } = "";
    public List<VoucherLine> Lines { get; set; } = [new(), new()];

    public decimal Debit => Lines.Sum(line => line.Debit ?? 0);

    public decimal Credit => Lines.Sum(line => line.Credit ?? 0);

    /// <summary>What is missing on the credit side; below zero on the debit side.</summary>
    public decimal Difference => Debit - Credit;
}

/// <summary>One line of a voucher: a debit or a credit.</summary>
public sealed class VoucherLine
{
    public Guid? AccountId { get; set; }
    /// <summary>Whose account it is, on receivables and payables.</summary>
    public Guid? PartyId { get; set; }
    public decimal? Debit { get; set; }
    public decimal? Credit { get; set; }
    public string Note { get; set; } = "";
    public Guid? CostCentreId { get; set; }
    public Guid? ProjectId { get; set; }

    public bool IsEmpty => AccountId is null && PartyId is null && Debit is null && Credit is null && Note.Length == 0;
}
