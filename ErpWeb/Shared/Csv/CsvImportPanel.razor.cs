using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace ErpWeb.Shared.Csv;

/// <summary>The page of an import: choose a file, see what it would do, then do it.</summary>
public sealed partial class CsvImportPanel<TDraft>(UiScript script) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private ImportPlan<TDraft>? _plan;
    private IReadOnlyDictionary<int, string> _names = new Dictionary<int, string>();
    private string? _fault;
    private string _fileName = "";
    private int? _written;
    private int _progress;
    private int _round;
    private bool _isBusy;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>One row, for the counts: "item".</summary>
    [Parameter, EditorRequired]
    public string Noun { get; set; } = "";

    /// <summary>Several rows; by default the noun with an s.</summary>
    [Parameter]
    public string? NounPlural { get; set; }

    [Parameter, EditorRequired]
    public string ListHref { get; set; } = "";

    [Parameter, EditorRequired]
    public string ListText { get; set; } = "";

    [Parameter, EditorRequired]
    public string TemplateHref { get; set; } = "";

    /// <summary>The rehearsal.</summary>
    [Parameter, EditorRequired]
    public Func<byte[], CancellationToken, Task<Result<ImportPlan<TDraft>>>> Plan { get; set; } = default!;

    /// <summary>Writes the good rows and tells how many are written so far.</summary>
    [Parameter, EditorRequired]
    public Func<ImportPlan<TDraft>, Action<int>, CancellationToken, Task<Result<int>>> Write { get; set; } = default!;

    /// <summary>What a row is called in the report.</summary>
    [Parameter, EditorRequired]
    public Func<TDraft, string> NameOf { get; set; } = default!;

    /// <summary>What the file should look like.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private async Task ReadAsync(InputFileChangeEventArgs chosen)
    {
        // A second file of the same name is a change only for a fresh input.
        _round++;
        _fault = null;
        if (chosen.File.Size > CsvSheet.MaxBytes)
        {
            _fault = T["This file is larger than 5 MB. Split it into several."];
            return;
        }
        _isBusy = true;
        try
        {
            using var copy = new MemoryStream();
            await using (var stream = chosen.File.OpenReadStream(CsvSheet.MaxBytes, _leaving.Token))
                await stream.CopyToAsync(copy, _leaving.Token);
            var result = await Plan(copy.ToArray(), _leaving.Token);
            _fault = result.FirstError is { } error ? T[error.Wording] : null;
            _plan = result.IsSuccess ? result.Value : null;
            _names = _plan?.Rows.ToDictionary(row => row.Row, row => NameOf(row.Draft)) ?? _names;
            _fileName = chosen.File.Name;
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task WriteAsync()
    {
        _isBusy = true;
        _progress = 0;
        try
        {
            var result = await Write(_plan!, Progressed, _leaving.Token);
            _fault = result.FirstError is { } error ? T[error.Wording] : null;
            _written = result.IsSuccess ? result.Value : _progress;
        }
        finally
        {
            _isBusy = false;
        }
    }

    private void Progressed(int written)
    {
        _progress = written;
        StateHasChanged();
    }

    private void StartAgain() => (_plan, _written, _fault) = (null, null, null);

    private async Task DownloadIssuesAsync() => await script.DownloadAsync("import-report.csv", _plan!.IssuesFile());

    private string Count(int rows) => T["{0} {1}", Number(rows), T[rows == 1 ? Noun : NounPlural ?? Noun + "s"]];

    private static string Number(int rows) => IndianNumber.Format(rows, 0, 0);
}
