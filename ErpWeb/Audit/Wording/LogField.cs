namespace ErpWeb.Audit.Wording;

/// <summary>How a logged value is shown.</summary>
internal enum FieldForm { Text, Number, Money, Percent, Date, Moment, YesNo, Choice, State, Record, Picture, Permissions, Lines, Hidden }

/// <summary>What a property is called and how its values are shown.</summary>
/// <param name="Choices">Words for the values of a choice.</param>
/// <param name="Of">The entity type that an id names.</param>
internal sealed record LogField(string Name, FieldForm Form = FieldForm.Text, IReadOnlyDictionary<string, string>? Choices = null, string? Of = null)
{
    public static LogField Hidden { get; } = new("", FieldForm.Hidden);

    /// <summary>A property nobody has named yet: its own words, apart.</summary>
    public static LogField Unnamed(string property) => new(Spaced(property));

    /// <summary>"CreditDays" gives "Credit days".</summary>
    public static string Spaced(string name) =>
        string.Concat(name.Select((letter, index) => index > 0 && char.IsUpper(letter) && !char.IsUpper(name[index - 1]) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}

/// <summary>A kind of record in the log.</summary>
/// <param name="EntityType">Its name in the log.</param>
/// <param name="Name">One record, in people's words.</param>
/// <param name="Href">Where such a record is shown; {0} stands for its id.</param>
/// <param name="Fields">Its properties.</param>
internal sealed record LogKind(string EntityType, string Name, string? Href, IReadOnlyDictionary<string, LogField> Fields)
{
    /// <summary>Its name in addresses: "tax-rate".</summary>
    public string Slug { get; } = LogField.Spaced(EntityType).Replace(' ', '-').ToLowerInvariant();

    public LogField Field(string property) => Fields.GetValueOrDefault(property) ?? LogField.Unnamed(property);
}
