using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Ui.Fields;

/// <summary>A quantity, with its unit as <c>Suffix</c>.</summary>
public sealed class QuantityField<TValue> : NumberField<TValue>
{
    public QuantityField() => Places = 3;

    protected override Wording Kind => "a quantity";
}
