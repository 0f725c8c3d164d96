using ErpWeb.Shared.Ui.Display;

namespace ErpWeb.Inventory.Counts;

/// <summary>What people call the states of a count.</summary>
public static class CountWords
{
    public static string Of(CountStatus status) => status switch
    {
        CountStatus.Counting => "Counting",
        CountStatus.Approved => "Approved",
        CountStatus.Discarded => "Given up",
        _ => "Cancelled",
    };

    public static Tone ToneOf(CountStatus status) => status switch
    {
        CountStatus.Counting => Tone.Info,
        CountStatus.Approved => Tone.Ok,
        _ => Tone.Neutral,
    };
}
