namespace ErpWeb.Accounting;

/// <summary>The kinds of changes that the pages of the books follow.</summary>
public static class BookEvents
{
    /// <summary>Something was posted, by whatever document: every balance may be another.</summary>
    public const string Ledger = "ledger";
    public const string Journal = "journal";
    public const string Account = "account";
    public const string Tag = "tag";
    public const string Budget = "budget";
    public const string Template = "journal-template";
    public const string Lock = "book-lock";
    public const string Rate = "exchange-rate";
}
