namespace ErpWeb.Parties.Contracts;

/// <summary>What a supplier is under the MSMED Act, 2006, by his Udyam registration.</summary>
public enum MsmeClass { None, Micro, Small, Medium }
