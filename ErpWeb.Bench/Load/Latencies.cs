using System.Collections.Concurrent;
using System.Globalization;

namespace ErpWeb.Bench.Load;

/// <summary>How long each kind of action took, from the act to its effect on the screen.</summary>
internal sealed class Latencies
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> _milliseconds = new();
    private readonly ConcurrentBag<string> _errors = [];

    public int Count => _milliseconds.Values.Sum(kind => kind.Count);

    public void Add(string kind, TimeSpan taken) => _milliseconds.GetOrAdd(kind, _ => []).Add(taken.TotalMilliseconds);

    public void AddError(string kind, Exception fault) => _errors.Add($"{kind}: {fault.Message}");

    public void Print(TextWriter output)
    {
        output.WriteLine("action         times   p50 ms   p95 ms   p99 ms   max ms");
        foreach (var (kind, taken) in _milliseconds.OrderBy(kind => kind.Key).Append(new("all", [.. _milliseconds.Values.SelectMany(all => all)])))
        {
            double[] sorted = [.. taken.Order()];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-12} {sorted.Length,7} {At(sorted, 0.5),8:0} {At(sorted, 0.95),8:0} {At(sorted, 0.99),8:0} {sorted[^1],8:0}"));
        }
        output.WriteLine($"{_errors.Count} errors{string.Concat(_errors.GroupBy(error => error).OrderByDescending(same => same.Count()).Take(5).Select(same => $"\n  {same.Count()} x {same.Key}"))}");
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Min(sorted.Length - 1, Math.Floor(sorted.Length * share))];
}
