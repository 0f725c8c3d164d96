using System.Globalization;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Inventory.Counts;

/// <summary>Counting on a phone: scan or search, type the quantity on big keys, save. What should be there is not shown.</summary>
public sealed partial class CountingPage(CountSheetReader reader, CountingService counting, Toasts toasts) : ComponentBase
{
    private const string Erase = "⌫";

    private static readonly string[] Keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0", Erase];

    private static readonly string[] Kinds = [InventoryEvents.Count];

    private readonly FieldErrors _errors = new();
    private CountSheet? _sheet;
    private CountGoods? _goods;
    private CountEntryDraft _draft = new();
    private Guid? _lot;
    private string? _unit;
    private string _typed = "";
    private bool _isMissing;
    private bool _isBusy;

    [Parameter]
    public Guid Id { get; set; }

    protected override Task OnParametersSetAsync() => RendererInfo.IsInteractive ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync()
    {
        _sheet = await reader.FindAsync(Id);
        _isMissing = _sheet is null;
    }

    private async ValueTask<IReadOnlyList<CountGoods>> FindAsync(string term, CancellationToken ct) => await reader.SuggestAsync(Id, term, ct);

    private async Task ScanAsync(string code)
    {
        var found = (await reader.SuggestAsync(Id, code)).FirstOrDefault(goods => goods.IsScanned);
        if (found is null)
            toasts.Error(T["Nothing of this count has the code {0}.", code]);
        else
            Choose(found);
    }

    private void Choose(CountGoods? goods)
    {
        (_goods, _unit, _typed, _draft) = (goods, goods?.ScannedUnit, "", new());
        _lot = goods?.Lots is [var only] ? only.Id : null;
        _errors.Clear();
    }

    private void Press(string key)
    {
        if (key == Erase)
            _typed = _typed.Length > 0 ? _typed[..^1] : "";
        else if (_typed.Length < 12 && (key != "." || !_typed.Contains('.', StringComparison.Ordinal)))
            _typed = _typed == "0" && key != "." ? key : _typed + key;
    }

    private async Task SaveAsync()
    {
        if (_isBusy || _goods is not { } goods)
            return;
        _isBusy = true;
        (_draft.CountId, _draft.ItemId, _draft.LotId) = (Id, goods.Id, _lot);
        _draft.Quantity = decimal.TryParse(_typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quantity) ? InOwnUnit(goods, quantity) : null;
        var result = await counting.AddAsync(_draft);
        _isBusy = false;
        _errors.Set(result.Errors);
        if (!result.IsSuccess)
            return;
        toasts.Success(T["{0} {1} of {2} saved", _typed, _unit ?? goods.Unit, goods.Name]);
        Choose(null);
        await ReadAsync();
    }

    // What does not come out in the item's own unit is no quantity.
    private decimal? InOwnUnit(CountGoods goods, decimal quantity) => UnitConversion.ToBase(quantity, goods.Units.FirstOrDefault(unit => unit.Unit == _unit), goods.Unit);

    private async Task WithdrawAsync(OwnEntry entry)
    {
        var result = await counting.WithdrawAsync(entry.Id);
        if (!result.IsSuccess)
            toasts.Error(T[result.FirstError!.Wording]);
        await ReadAsync();
    }

    private static IReadOnlyList<SelectOption<Guid?>> LotsOf(CountGoods goods) =>
        [.. goods.Lots.Select(lot => new SelectOption<Guid?>(lot.Id, lot.ExpiresOn is { } date ? $"{lot.Number} · {IndianDate.Format(date)}" : lot.Number))];
}
