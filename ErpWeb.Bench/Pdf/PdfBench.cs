using System.Globalization;
using ErpWeb.App.Demo;
using ErpWeb.Bench.Posting;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Tests.Billing.Invoices.Printing;

namespace ErpWeb.Bench.Pdf;

/// <summary>The tests' sample invoice with more and more lines, as PDF: tax columns, QR code, tax summary, one copy.</summary>
internal static class PdfBench
{
    private const int Rounds = 7;
    private const int FilesPerRound = 40;

    public static async Task RunAsync()
    {
        var logo = DemoLogo.Read("smilecare.png");
        Console.WriteLine($"One invoice as PDF, CPU ms per file, median of {Rounds} rounds of {FilesPerRound}");
        Console.WriteLine("lines   logo   CPU ms    bytes");
        foreach (var lines in (int[])[1, 25, 45, 200])
        {
            var model = SampleInvoices.IntraState(lines);
            await MeasureAsync(model, lines);
            await MeasureAsync(model with { Logo = logo }, lines);
        }
    }

    private static async Task MeasureAsync(InvoicePrintModel model, int lines)
    {
        var bytes = 0;
        var rounds = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var measured = await Measured.OfAsync(FilesPerRound, writers: 1, WriteAsync);
            // The first round warms up.
            if (round > 0)
                rounds.Add(measured.Cpu.TotalMilliseconds / measured.Count);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{lines,5}   {(model.Logo is null ? "no" : "yes"),4}   {rounds.Order().ElementAt(Rounds / 2),6:0.0}   {bytes,6}"));

        Task WriteAsync()
        {
            bytes = InvoicePdf.Write(model, [InvoiceCopy.Original]).Length;
            return Task.CompletedTask;
        }
    }
}
