namespace ErpWeb.Shared.Ui.Lists;

/// <summary>The filters of the list page around a filter piece.</summary>
public interface IListFilters
{
    /// <summary>The chosen value, or null.</summary>
    string? Filter(string key);

    /// <summary>Chooses a value; null clears the filter.</summary>
    void SetFilter(string key, string? value) => SetFilters((key, value));

    /// <summary>Changes several filters in one step of the browser's history.</summary>
    void SetFilters(params IReadOnlyList<(string Key, string? Value)> changes);
}
