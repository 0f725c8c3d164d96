namespace ErpWeb.Shared.Data;

/// <summary>One key of ASP.NET Data Protection, kept in the database so that every node and every restart can read the same cookies.</summary>
public sealed class DataProtectionKeyRow
{
    public int Id { get; set; }
    public required string Xml { get; set; }
}
