using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Shifts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Counter.Papers;

/// <summary>The Z report of a closed shift on narrow paper. Pure.</summary>
public static class ShiftPaper
{
    public static ThermalPaper Of(ShiftReport report) => new($"Z report {report.Shift.Number}", report.Shift.ClosedAtUtc ?? report.Shift.OpenedAtUtc, report.Shift.TillName, [.. Rows(report)]);

    private static IEnumerable<ThermalRow> Rows(ShiftReport report)
    {
        var shift = report.Shift;
        yield return new("Z REPORT", Look: ThermalLook.Title);
        yield return new($"{shift.TillName}, {shift.Number}", Look: ThermalLook.Centred);
        yield return new(shift.Cashier, Look: ThermalLook.Centred);
        yield return new("Opened", Time(shift.OpenedAtUtc));
        if (shift.ClosedAtUtc is { } closed)
            yield return new("Closed", Time(closed));
        yield return ThermalRow.Line;
        yield return new($"Sales ({report.SaleCount})", IndianNumber.Format(report.Sales));
        yield return new($"Returns ({report.ReturnCount})", IndianNumber.Format(report.Returns));
        if (report.FirstBill.Length > 0)
            yield return new($"Bills {report.FirstBill} to {report.LastBill}", Look: ThermalLook.Small);
        foreach (var tender in report.Tenders)
            yield return new($"{TenderWords.Of(tender.Kind)} ({tender.Count})", IndianNumber.Format(tender.Amount));
        yield return ThermalRow.Line;
        yield return new("Cash at the start", IndianNumber.Format(shift.OpeningCash));
        foreach (var move in report.Moves)
            yield return new(move.Reason, IndianNumber.Format(move.Amount));
        yield return ThermalRow.Line;
        foreach (var count in report.Counts)
        {
            yield return new(TenderWords.Of(count.Kind), Look: ThermalLook.Strong);
            yield return new("Should be", IndianNumber.Format(count.Expected));
            yield return new("Counted", IndianNumber.Format(count.Counted));
            yield return new("Over or short", IndianNumber.Format(count.Counted - count.Expected), ThermalLook.Strong);
        }
        if (shift.ClosingNotes is { Length: > 0 } notes)
            yield return new($"Notes and coins: {notes}", Look: ThermalLook.Small);
        if (shift.Remark is { Length: > 0 } remark)
            yield return new(remark, Look: ThermalLook.Small);
    }

    private static string Time(DateTime utc) => FormattableString.Invariant($"{IndiaClock.ToLocal(utc):dd-MM-yyyy HH:mm}");
}
