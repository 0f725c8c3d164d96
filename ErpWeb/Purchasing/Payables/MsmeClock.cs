using ErpWeb.Parties.Contracts;

namespace ErpWeb.Purchasing.Payables;

/// <summary>By when a micro or small enterprise must be paid. Pure.</summary>
/// <remarks>
/// Section 15 of the MSMED Act, 2006: by the day agreed, at most 45 days after the goods or services were accepted; within 15 days
/// where nothing was agreed. What is paid later is an expense of the year of payment (section 43B(h), Income-tax Act, 1961;
/// section 37(2)(g) of the Act of 2025). Medium enterprises are outside of it.
/// </remarks>
public static class MsmeClock
{
    private const int WithoutAgreement = 15;
    private const int Longest = 45;

    /// <param name="creditDays">Days agreed with the supplier; zero for none.</param>
    /// <param name="accepted">The day of the supplier's bill, from which on what it is for counts as accepted.</param>
    /// <returns>The last day; null for other suppliers.</returns>
    /// <example>A bill of 1 November from a small enterprise: 16 November without terms, 16 December where 60 days were agreed.</example>
    public static DateOnly? PayBy(MsmeClass msme, int creditDays, DateOnly accepted) =>
        msme is MsmeClass.Micro or MsmeClass.Small ? accepted.AddDays(creditDays == 0 ? WithoutAgreement : Math.Min(creditDays, Longest)) : null;
}
