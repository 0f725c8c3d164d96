using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Counter.Tills;

/// <summary>A till as the form has it.</summary>
public sealed class TillDraft
{
    public Guid Id { get; init; } = Ids.New();
    public int Version { get; init; }
    public bool IsStored { get; init; }
    public string Name { get; set; } = "";
    public Guid? PriceListId { get; set; }
    public Guid? RegistrationId { get; set; }
    public TillPaper Paper { get; set; }
    public bool PrintsAtOnce { get; set; } = true;
    public bool IsActive { get; set; } = true;

    public void Tidy() => Name = PlainText.Of(Name);
}
