namespace ErpWeb.Tenancy.Contracts;

/// <summary>What the industries are called on screen.</summary>
public static class IndustryNames
{
    public static string Of(Industry industry) => industry switch
    {
        Industry.Dental => "Dental clinic",
        Industry.Manufacturing => "Manufacturing",
        _ => "Trading or retail",
    };
}
