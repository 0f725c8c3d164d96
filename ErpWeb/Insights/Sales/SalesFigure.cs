using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Insights.Sales;

/// <summary>What sales are told apart by.</summary>
public enum SalesBy { All, Item, Customer, Salesperson, Person, Hour, PaymentMode }

/// <summary>How long a stretch of days a figure covers: a year is a financial year.</summary>
public enum SalesSpan { Day, Month, Year }

/// <summary>
/// What was sold in a day, a month or a year, in all or of one item, to one customer and so on. Everything in it follows
/// from the documents. Amounts are INR, after returns.
/// </summary>
public sealed class SalesFigure : IRunningTotal
{
    public Guid TenantId { get; set; }
    public SalesBy By { get; set; }
    public SalesSpan Span { get; set; }
    /// <summary>The first day.</summary>
    public DateOnly Start { get; set; }
    /// <summary>Of what or whom; empty for all, and where nobody is named. Hours and payment modes see <see cref="SalesKey"/>.</summary>
    public Guid Key { get; set; }

    public long Bills { get; set; }
    public long Returns { get; set; }
    /// <summary>In the item's unit; zero for anything but items, whose units differ.</summary>
    public decimal Quantity { get; set; }
    /// <summary>Prices times quantities as typed; with tax where the price includes it.</summary>
    public decimal Gross { get; set; }
    public decimal Discount { get; set; }
    /// <summary>Value without tax.</summary>
    public decimal Net { get; set; }
    public decimal Tax { get; set; }
    public decimal RoundOff { get; set; }
    public decimal Total { get; set; }
    /// <summary>What the stock ledger charged to the cost of sales on these days.</summary>
    public decimal Cost { get; set; }
    /// <summary>Value without tax of what came back, which is taken off already.</summary>
    public decimal Returned { get; set; }

    IComparable IRunningTotal.Key => (By, Span, Start, Key);

    void IRunningTotal.Add(IRunningTotal other) => Add((SalesFigure)other, 1);

    /// <summary>Adds the amounts of another figure, or with -1 takes them off.</summary>
    internal SalesFigure Add(SalesFigure other, int sign)
    {
        Bills += sign * other.Bills;
        Returns += sign * other.Returns;
        Quantity += sign * other.Quantity;
        Gross += sign * other.Gross;
        Discount += sign * other.Discount;
        Net += sign * other.Net;
        Tax += sign * other.Tax;
        RoundOff += sign * other.RoundOff;
        Total += sign * other.Total;
        Cost += sign * other.Cost;
        Returned += sign * other.Returned;
        return this;
    }

    internal bool IsNothing => (Bills, Returns, Quantity, Gross, Discount, Net, Tax) == default && (RoundOff, Total, Cost, Returned) == default;
}

/// <summary>Hours and payment modes as keys of figures. Pure.</summary>
public static class SalesKey
{
    public static Guid Of(int number) => new(number + 1, 0, 0, new byte[8]);

    public static int NumberOf(Guid key) => BitConverter.ToInt32(key.ToByteArray()) - 1;
}

internal sealed class SalesFigureConfiguration : IEntityTypeConfiguration<SalesFigure>
{
    public void Configure(EntityTypeBuilder<SalesFigure> figure)
    {
        figure.ToTable("SalesFigures");
        figure.HasKey(f => new { f.TenantId, f.By, f.Span, f.Start, f.Key });
        // The best of a day, a month or a year stand at its end; who bought at all is counted along it.
        figure.HasIndex(f => new { f.TenantId, f.By, f.Span, f.Start, f.Net, f.Key });
    }
}
