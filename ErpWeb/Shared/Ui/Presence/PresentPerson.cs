namespace ErpWeb.Shared.Ui.Presence;

/// <summary>Somebody who has a place open.</summary>
public sealed record PresentPerson(Guid UserId, string Name)
{
    public string Initials => string.Concat(Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => char.ToUpperInvariant(word[0])));
}
