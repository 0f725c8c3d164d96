using ErpWeb.Accounting.Contracts;
using ErpWeb.Banking.Statements;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Banking.Rules;

/// <summary>Rules for lines of statements, in the order in which they are asked.</summary>
public sealed partial class RulesPage(
    BankRuleReader reader, BankRuleService service, BankAccountQueries banks, AccountReader accounts, PartyReader parties, ConfirmDialog confirm, Toasts toasts) : ComponentBase
{
    private static readonly string[] LiveKinds = [BankingEvents.Rule];

    private readonly FieldErrors _errors = new();
    private IReadOnlyList<BankRuleRow>? _rows;
    private IReadOnlyList<BankAccountRow> _banks = [];
    private BankRuleDraft? _draft;

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
        _banks = await banks.ListAsync();
        await ReadAsync();
    }

    private async Task ReadAsync() => _rows = await reader.ListAsync();

    private string Conditions(BankRuleRow row) => string.Join(" · ", ((string[])
    [
        row.Rule.Contains.Length > 0 ? $"“{row.Rule.Contains}”" : "",
        row.Rule.Direction is BankDirection.Either ? "" : T[BankRuleWords.Of(row.Rule.Direction)],
        row.Rule.AtLeast is { } least ? T["at least {0}", IndianNumber.Rupees(least)] : "",
        row.Rule.AtMost is { } most ? T["at most {0}", IndianNumber.Rupees(most)] : "",
        T[row.BankAccount],
    ]).Where(text => text.Length > 0));

    private async Task OpenAsync(BankRuleRow row) => _draft = new()
    {
        Id = row.Rule.Id,
        Name = row.Rule.Name,
        BankAccountId = row.Rule.BankAccountId,
        Direction = row.Rule.Direction,
        Contains = row.Rule.Contains,
        AtLeast = row.Rule.AtLeast,
        AtMost = row.Rule.AtMost,
        Action = row.Rule.Action,
        Target = row.Rule.TargetAccountId is { } account ? await accounts.FindAsync(account) : null,
        Party = row.Rule.PartyId is { } party ? await parties.FindAsync(party) : null,
        Narration = row.Rule.Narration,
        IsAutomatic = row.Rule.IsAutomatic,
        IsActive = row.Rule.IsActive,
        Version = row.Rule.Version,
    };

    private async Task SaveAsync()
    {
        var result = await service.SaveAsync(_draft!);
        _errors.Set(result.Errors);
        if (!result.IsSuccess)
            return;
        toasts.Success(T["{0} saved", _draft!.Name]);
        _draft = null;
        await ReadAsync();
    }

    private async Task MoveUpAsync(BankRuleRow row)
    {
        await service.MoveUpAsync(row.Rule.Id);
        await ReadAsync();
    }

    private async Task RemoveAsync(BankRuleRow row)
    {
        if (!await confirm.AskAsync(T["Remove {0}?", row.Rule.Name], T["What it has posted stays."], T["Remove"], danger: true))
            return;
        await service.RemoveAsync(row.Rule.Id);
        await ReadAsync();
    }
}
