using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Ui.Fields;

/// <summary>An INR amount: <c>decimal</c> or <c>decimal?</c>.</summary>
public sealed class MoneyField<TValue> : NumberField<TValue>
{
    public MoneyField() => (Prefix, MinPlaces, Places) = ("₹", 2, 2);

    protected override Wording Kind => "an amount";
}
