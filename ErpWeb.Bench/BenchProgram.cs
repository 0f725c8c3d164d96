using ErpWeb.Bench.Books;
using ErpWeb.Bench.Circuits;
using ErpWeb.Bench.EditLog;
using ErpWeb.Bench.FirstLoad;
using ErpWeb.Bench.Insights;
using ErpWeb.Bench.Lists;
using ErpWeb.Bench.Load;
using ErpWeb.Bench.Pdf;
using ErpWeb.Bench.Posting;
using ErpWeb.Bench.Scanning;
using ErpWeb.Bench.Stock;
using ErpWeb.Bench.Tenants;

namespace ErpWeb.Bench;

// Not top-level statements: their class would be a second Program beside the application's.
internal static class BenchProgram
{
    private static async Task Main(string[] args)
    {
        switch (args)
        {
            case ["posting", ..]:
                await PostingBench.RunAsync(args[1..]);
                break;
            case ["lists", ..]:
                await ListsBench.RunAsync(args[1..]);
                break;
            case ["books", ..]:
                await BooksBench.RunAsync(args[1..]);
                break;
            case ["backdate", ..]:
                await BackdateBench.RunAsync(args[1..]);
                break;
            case ["valuation", ..]:
                await ValuationBench.RunAsync(args[1..]);
                break;
            case ["dashboard", ..]:
                await DashboardBench.RunAsync(args[1..]);
                break;
            case ["scan", ..]:
                await ScanBench.RunAsync(args[1..]);
                break;
            case ["verify", ..]:
                await VerifyBench.RunAsync(args[1..]);
                break;
            case ["tenants", ..]:
                await TenantsBench.RunAsync(args[1..]);
                break;
            case ["pdf"]:
                await PdfBench.RunAsync();
                break;
            case ["circuits", ..]:
                await CircuitsBench.RunAsync(args[1..]);
                break;
            case ["load", ..]:
                await LoadBench.RunAsync(args[1..]);
                break;
            case [LoadBench.ClientCommand, ..]:
                await LoadBench.RunClientAsync(args[1..]);
                break;
            case ["first-load", _]:
                await FirstLoadBench.RunAsync(args[1..]);
                break;
            case [CircuitsBench.ClientCommand, ..]:
                await CircuitsBench.RunClientAsync(args[1..]);
                break;
            case ["post-until-killed", ..]:
                await PostUntilKilled.RunAsync(args[1..]);
                break;
            default:
                Console.WriteLine("""
                    dotnet run -c Release --project ErpWeb.Bench -- <what>
                      posting [documents] [warm-up] [invoice|bill|transfer]  a 5-line document through its service against raw ADO.NET writing the same rows
                      lists [invoices]     pages of the invoice list out of 100,000, against the same SQL by raw ADO.NET
                      books [lines]        every report of the books over 1,000,000 journal lines
                      backdate [moves]     a purchase in the middle of 10,000 moves of one item
                      valuation [moves]    what the stock is worth, now and on past days, over 1,000,000 moves
                      dashboard [lines] [tenants]  the dashboard with 1,000,000 lines among 1,000 tenants, beside a tenant alone with 1,000
                      verify [entries]     the check of an edit log of 100,000 entries
                      tenants [businesses] finding the business of a request among 2,000, against reading its row each time
                      pdf                  one invoice of 1, 25, 45 and 200 lines as PDF
                      circuits [tabs]      memory of an idle tab of the invoice list and CPU to open it
                      load [circuits] [actions]  200 circuits at work: scans, bills, lists, dashboards; how long each action takes
                      scan [items] [lines] [scans]  from a scan to its line, with 50,000 items and 1,000,000 invoice lines
                      first-load <address> bytes that a cold browser fetches from a published application that runs there
                    PostgreSQL is measured too when ERPWEB_BENCH_POSTGRES holds the connection string of the application's role
                    (and ERPWEB_BENCH_POSTGRES_OWNER that of the tables' owner; else the two are one).
                    """);
                break;
        }
    }
}
