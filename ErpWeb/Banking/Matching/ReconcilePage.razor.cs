using ErpWeb.Banking.Statements;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Banking.Matching;

/// <summary>The lines of a bank account beside what the books have: matched, booked or left out, one after the other.</summary>
public sealed partial class ReconcilePage(
    LineQueries queries, MatchService matches, LineBooking booking, LineProposals proposals, BankAccountQueries accounts, ConfirmDialog confirm, Toasts toasts) : ComponentBase
{
    private static readonly string[] LiveKinds = [BankingEvents.Line, BankingEvents.Rule, "ledger"];

    private readonly FieldErrors _errors = new();
    private BankAccountRow? _account;
    private BankLinePage? _page;
    private BankLineRow? _booking;
    private BankLineRow? _finding;
    private LineDraft? _draft;
    private LineState _state;
    private string _search = "";
    private int _number;
    private int _sure;
    private bool _isBusy;

    [Parameter]
    public Guid AccountId { get; set; }

    private string Subtitle => _account?.Bank is { } bank ? T["By the bank {0} on {1}", IndianNumber.Rupees(bank.Balance), IndianDate.Format(bank.Date)] : "";

    private int Total => _page is not { } page ? 0 : _state switch { LineState.Open => page.Open, LineState.Matched => page.Matched, _ => page.LeftOut };

    private int Pages => (Total + LineQueries.PageSize - 1) / LineQueries.PageSize;

    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync()
    {
        _account = (await accounts.ListAsync()).FirstOrDefault(row => row.Id == AccountId);
        _page = await queries.PageAsync(AccountId, _state, _search, _number);
        // The last line of the last page may just have been matched.
        if (_page.Rows.Count == 0 && _number > 0)
            _page = await queries.PageAsync(AccountId, _state, _search, _number = Math.Max(0, Pages - 1));
        _sure = _state is LineState.Open ? (await queries.SureAsync(AccountId)).Count : 0;
    }

    private (string, string)[] TabsOf(BankLinePage page) =>
    [
        (nameof(LineState.Open), T["To reconcile ({0})", page.Open]),
        (nameof(LineState.Matched), T["Reconciled ({0})", page.Matched]),
        (nameof(LineState.LeftOut), T["Left out ({0})", page.LeftOut]),
    ];

    private Task ChooseAsync(string state)
    {
        (_state, _number) = (Enum.Parse<LineState>(state), 0);
        return ReadAsync();
    }

    private Task SearchAsync(string? search)
    {
        (_search, _number) = (search ?? "", 0);
        return ReadAsync();
    }

    private Task TurnAsync(int by)
    {
        _number += by;
        return ReadAsync();
    }

    private async Task MatchAsync(BankLineRow row, IReadOnlyList<MatchPart> parts)
    {
        var result = await matches.MatchAsync(row.Line.Id, parts, MatchKind.Suggested);
        if (!result.IsSuccess)
            toasts.Error(T[result.FirstError!.Wording]);
        await ReadAsync();
    }

    private async Task MatchSureAsync()
    {
        if (_isBusy)
            return;
        _isBusy = true;
        var count = 0;
        foreach (var (line, entry) in await queries.SureAsync(AccountId))
            count += (await matches.MatchAsync(line, [new(entry)], MatchKind.Suggested)).IsSuccess ? 1 : 0;
        _isBusy = false;
        toasts.Success(T["{0} lines matched", count]);
        await ReadAsync();
    }

    private async Task ChosenAsync(IReadOnlyList<MatchPart> parts)
    {
        var result = await matches.MatchAsync(_finding!.Line.Id, parts);
        if (!result.IsSuccess)
            toasts.Error(T[result.FirstError!.Wording]);
        else
            _finding = null;
        await ReadAsync();
    }

    // A proposal of a rule, or of a bill, fills in the form; a person still looks at it.
    private async Task OpenAsync(BankLineRow row, LineDraft draft)
    {
        (draft.LineId, _booking) = (row.Line.Id, row);
        if (row.Rule?.Rule is { } rule && draft.Narration.Length == 0 && draft.Party is null && draft.Meaning == rule.Action)
            draft = await proposals.OfRuleAsync(rule, row.Line);
        else
            draft.Shares[0].Amount = Math.Abs(row.Line.Left);
        _draft = draft;
    }

    private async Task BookAsync()
    {
        var result = await booking.PostAsync(_draft!);
        _errors.Set(result.Errors);
        if (!result.IsSuccess)
            return;
        toasts.Success(T["{0} posted and matched", result.Value.Number]);
        (_booking, _draft) = (null, null);
        await ReadAsync();
    }

    private async Task UndoAsync(Guid matchingId)
    {
        if (!await confirm.AskAsync(T["Undo this match?"], T["The line is open again. What was posted stays posted."], T["Undo match"]))
            return;
        var result = await matches.UndoAsync(matchingId);
        if (!result.IsSuccess)
            toasts.Error(T[result.FirstError!.Wording]);
        await ReadAsync();
    }

    private async Task LeaveOutAsync(BankLineRow row, bool isLeftOut)
    {
        var result = await matches.LeaveOutAsync(row.Line.Id, isLeftOut);
        if (!result.IsSuccess)
            toasts.Error(T[result.FirstError!.Wording]);
        await ReadAsync();
    }
}
