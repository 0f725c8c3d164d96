using ErpWeb.Accounting.Journals;

namespace ErpWeb.Accounting.Recurring;

/// <summary>A recurring journal as it is typed.</summary>
public sealed class TemplateDraft
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; set; }
    public string Name { get; set; } = "";
    public int DayOfMonth { get; set; } = 1;
    /// <summary>Any day of the first month.</summary>
    public DateOnly? From { get; set; }
    /// <summary>Any day of the last month; null for no end.</summary>
    public DateOnly? Until { get; set; }
    public bool IsActive { get; set; } = true;
    public int Version { get; set; }
    /// <summary>Kind, narration and lines of what it posts.</summary>
    public VoucherDraft Voucher { get; set; } = new();
}

/// <summary>A recurring journal on the list.</summary>
/// <param name="Next">The day it posts next; null when it posts no more.</param>
public sealed record TemplateRow(Guid Id, string Name, decimal Total, int DayOfMonth, DateOnly? Next, bool IsActive);
