using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

/// <summary>The order of names as people expect it: "anil" before "Zahir", and the same as "ANIL". Each engine has its own word for it.</summary>
public static class NameOrder
{
    /// <summary>The collation of columns that hold names; comparing and ordering both follow it.</summary>
    public const string Collation = "erp_name";

    internal static void Rename(ModelBuilder model, string collation)
    {
        foreach (var name in model.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.GetCollation() == Collation))
            name.SetCollation(collation);
    }
}
