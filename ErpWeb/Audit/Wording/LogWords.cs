using System.Globalization;
using System.Text.Json;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;

namespace ErpWeb.Audit.Wording;

/// <summary>Puts logged values into the words of the screen.</summary>
internal static class LogWords
{
    /// <returns>Empty for nothing.</returns>
    public static string Of(LogField field, JsonElement value, RecordNames names) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.True => "Yes",
        JsonValueKind.False => "No",
        JsonValueKind.Number when value.TryGetDecimal(out var number) => Number(field.Form, number),
        JsonValueKind.String => Text(field, value.GetString()!, names),
        _ => value.GetRawText(),
    };

    /// <summary>A value that the check of the rows found, in its plain text.</summary>
    public static string Of(LogField field, string? value, RecordNames names) => (field.Form, value) switch
    {
        (_, null or "") => "nothing",
        (FieldForm.YesNo, _) => value == "true" ? "Yes" : "No",
        (FieldForm.Money or FieldForm.Number or FieldForm.Percent, _) when decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) => Number(field.Form, number),
        _ => Text(field, value, names),
    };

    /// <summary>"21-11-2026 15:04:05" in India.</summary>
    public static string IndianTime(DateTime utc) => Formats.Now.Of(IndiaClock.ToLocal(utc), "HH:mm:ss");

    /// <summary>A line of a document: "LED bulb: 2 × ₹100.00 at 18%, total ₹236.00".</summary>
    public static string Line(JsonElement line)
    {
        return $"{line.GetProperty("Description").GetString()}: {IndianNumber.Format(Fact("Quantity"), 0, 4)} × {Number(FieldForm.Money, Fact("UnitPrice"))} " +
            $"at {Number(FieldForm.Percent, Fact("Rate"))}, total {Number(FieldForm.Money, Fact("Total"))}";

        decimal Fact(string name) => line.GetProperty(name).GetDecimal();
    }

    private static string Number(FieldForm form, decimal number) => form switch
    {
        FieldForm.Money when Rounding.Fits(number, 2) => IndianNumber.Rupees(number),
        FieldForm.Money => "₹" + IndianNumber.Format(number, 2, 4),
        FieldForm.Percent => IndianNumber.Format(number, 0, 4) + "%",
        _ => IndianNumber.Format(number, 0, 4),
    };

    private static string Text(LogField field, string text, RecordNames names) => field.Form switch
    {
        FieldForm.Choice => field.Choices!.GetValueOrDefault(text) ?? LogField.Spaced(text),
        FieldForm.State => IndianStates.NameOf(text) ?? text,
        FieldForm.Record when Guid.TryParse(text, out var id) => names.Of(field.Of!, id) ?? "a record that is gone",
        FieldForm.Picture => text.Split(" bytes")[0] is var bytes && decimal.TryParse(bytes, CultureInfo.InvariantCulture, out var size) ? $"Picture of {IndianNumber.Format(size, 0, 0)} bytes" : text,
        FieldForm.Permissions => text == "*" ? "Everything" : text.Replace("\n", ", ", StringComparison.Ordinal),
        _ when DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => IndianDate.Format(date),
        _ when text.Length >= 19 && text[10] == 'T' && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time) => IndianTime(time),
        _ => text,
    };
}
