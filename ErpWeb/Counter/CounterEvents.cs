namespace ErpWeb.Counter;

/// <summary>The kinds of change this module tells open screens about.</summary>
public static class CounterEvents
{
    public const string Till = "till";
    public const string Bill = "counter-bill";
    public const string Shift = "shift";
}
