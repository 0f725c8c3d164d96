using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Ui.Fields;

/// <summary>A percentage between 0 and 100: 18 for 18 %.</summary>
public sealed class PercentField<TValue> : NumberField<TValue>
{
    public PercentField() => (Suffix, Places, Max) = ("%", 3, 100);

    protected override Wording Kind => "a percentage";
}
