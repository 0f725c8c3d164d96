using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Bins;

/// <summary>A bin as the form has it.</summary>
public sealed class BinDraft
{
    public Guid Id { get; init; } = Ids.New();
    public bool IsStored { get; init; }
    public Guid WarehouseId { get; init; }
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";

    internal void Tidy() => (Code, Name) = (PlainText.Of(Code).ToUpperInvariant(), PlainText.Of(Name));

    /// <summary>What must hold for it. Pure.</summary>
    internal IEnumerable<Error> Check()
    {
        if (Code.Length is 0 or > Bin.CodeMaxLength)
            yield return new("inventory.bin.code", $"Give it the code that stands on the shelf, of at most {Bin.CodeMaxLength} characters, such as A-03.", nameof(Code));
        if (Name.Length > Bin.NameMaxLength)
            yield return new("inventory.bin.name", $"A name has at most {Bin.NameMaxLength} characters.", nameof(Name));
    }
}
