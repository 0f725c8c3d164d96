using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Customs;

/// <summary>What the customs ask for one line.</summary>
/// <param name="BasicDuty">On the assessed value.</param>
/// <param name="Surcharge">Social welfare surcharge, on the basic duty.</param>
/// <param name="Igst">On value, duty and surcharge together.</param>
public readonly record struct Duty(decimal BasicDuty, decimal Surcharge, decimal Igst, decimal Cess)
{
    public static Duty operator +(Duty left, Duty right) =>
        new(left.BasicDuty + right.BasicDuty, left.Surcharge + right.Surcharge, left.Igst + right.Igst, left.Cess + right.Cess);

    public decimal Total => BasicDuty + Surcharge + Igst + Cess;

    /// <summary>What the goods cost more: duty and surcharge always, tax where it is no input credit.</summary>
    public decimal Cost(bool takesCredit) => BasicDuty + Surcharge + (takesCredit ? 0 : Igst + Cess);
}

/// <summary>The duty of imported goods. What was typed from the customs' paper wins over what is computed. Pure.</summary>
public static class DutyCalculator
{
    /// <summary>Percent of the basic duty (section 110, Finance Act 2018).</summary>
    public const decimal SurchargeRate = 10;

    /// <remarks>IGST by section 3(7) and (8) of the Customs Tariff Act; each amount in whole rupees by section 154A of the Customs Act.</remarks>
    /// <example>A value of 1,00,000 at 10 percent: duty 10,000, surcharge 1,000, IGST at 18 percent on 1,11,000 is 19,980.</example>
    public static Duty Of(BillOfEntryDraftLine line)
    {
        var value = line.CustomsValue ?? 0;
        var basic = line.BasicDuty ?? Rounding.Rupee(value * (line.DutyRate ?? 0) / 100);
        var surcharge = line.Surcharge ?? Rounding.Rupee(basic * SurchargeRate / 100);
        return new(basic, surcharge, line.Igst ?? Rounding.Rupee((value + basic + surcharge) * (line.IgstRate ?? 0) / 100), line.Cess ?? 0);
    }
}
