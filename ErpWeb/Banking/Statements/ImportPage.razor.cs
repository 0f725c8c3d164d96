using ErpWeb.Banking.Files;
using ErpWeb.Banking.Matching;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace ErpWeb.Banking.Statements;

/// <summary>Takes in a statement: choose a file, say which column is what if nobody has yet, look, import.</summary>
public sealed partial class ImportPage(StatementImport import, BankAccountQueries accounts, LineProposals proposals, TenantContext tenant, NavigationManager navigation, Toasts toasts) : ComponentBase
{
    private StatementUpload _upload = new();
    private BankAccountRow? _account;
    private CsvOffer? _columns;
    private StatementPreview? _preview;
    private Wording? _fault;
    private bool _isBusy;
    private int _round;

    [Parameter]
    public Guid AccountId { get; set; }

    private IReadOnlyList<BankFileIssue> Refused => [.. _preview!.File.Issues.Where(issue => issue.IsRefusal)];

    private int NewCount => _preview!.Lines.Count(line => line.State is PreviewState.New || line.State is PreviewState.LookAlike && _upload.TakenAnyway.Contains(line.Identity));

    private bool FormatIsNew => _columns is { IsSaved: false } && _preview!.Lines.Count > 0;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
            _account = (await accounts.ListAsync()).FirstOrDefault(row => row.Id == AccountId);
    }

    private static string Said(decimal? amount) => amount is { } told ? IndianNumber.Rupees(told) : "–";

    private async Task ReadAsync(InputFileChangeEventArgs chosen)
    {
        // A second file of the same name is a change only for a fresh input.
        (_round, _fault, _preview, _columns) = (_round + 1, null, null, null);
        _upload = new() { AccountId = AccountId, FileName = chosen.File.Name };
        if (chosen.File.Size > BankFileReader.MostBytes)
        {
            _fault = "A statement may have up to 5 MB.";
            return;
        }
        _isBusy = true;
        try
        {
            using var copy = new MemoryStream();
            await using (var stream = chosen.File.OpenReadStream(BankFileReader.MostBytes))
                await stream.CopyToAsync(copy);
            _upload.Bytes = copy.ToArray();
            _columns = await import.ColumnsAsync(AccountId, _upload.Bytes);
            _upload.Format = _columns?.Format;
            if (_columns is null || _columns.Format.IsComplete)
                await PreviewAsync();
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task PreviewAsync()
    {
        var read = await import.PreviewAsync(_upload);
        _fault = read.FirstError?.Wording;
        _preview = read.IsSuccess ? read.Value : null;
    }

    private async Task ImportAsync()
    {
        if (_isBusy)
            return;
        _isBusy = true;
        try
        {
            var imported = await import.ImportAsync(_upload);
            if (!imported.IsSuccess)
            {
                _fault = imported.FirstError!.Wording;
                return;
            }
            var posted = tenant.Rights.Allows(BankingPermissions.Reconcile) ? await proposals.ApplyAutomaticAsync(AccountId) : 0;
            toasts.Success(posted == 0 ? T["{0} lines imported", imported.Value.NewLines] : T["{0} lines imported, {1} booked by rules", imported.Value.NewLines, posted]);
            navigation.NavigateTo($"/banking/{AccountId}");
        }
        finally
        {
            _isBusy = false;
        }
    }
}
