using ErpWeb.Accounting.Contracts;
using ErpWeb.Banking.Rules;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data;

namespace ErpWeb.Banking.Matching;

/// <summary>What a line of a statement means, as a person says it.</summary>
public sealed class LineDraft
{
    /// <summary>Becomes the document's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public Guid LineId { get; set; }
    public BankRuleAction Meaning { get; set; }
    public PartyChoice? Party { get; set; }
    /// <summary>What goes to which bill of the party; the rest is an advance.</summary>
    public List<LineBillDraft> Bills { get; set; } = [];
    /// <summary>The other bank, or cash.</summary>
    public AccountChoice? Other { get; set; }
    /// <summary>The accounts among which the line is split.</summary>
    public List<LineShareDraft> Shares { get; set; } = [new()];
    public string Narration { get; set; } = "";

    /// <summary>What no bill takes of the line's amount: an advance.</summary>
    public decimal Advance(decimal amount) => Math.Abs(amount) - Bills.Sum(bill => bill.Amount ?? 0);

    /// <summary>One account more, for what the others leave of the line's amount.</summary>
    public void Split(decimal amount) => Shares.Add(new() { Amount = Math.Max(0, Math.Abs(amount) - Shares.Sum(share => share.Amount ?? 0)) });
}

/// <summary>A bill and what it gets.</summary>
public sealed class LineBillDraft
{
    public Guid Id { get; set; }
    /// <summary>Its number, for people.</summary>
    public string Name { get; set; } = "";
    public DateOnly DueDate { get; set; }
    public decimal Due { get; set; }
    public decimal? Amount { get; set; }
}

/// <summary>A part of the line for one account.</summary>
public sealed class LineShareDraft
{
    public AccountChoice? Account { get; set; }
    public decimal? Amount { get; set; }
}
