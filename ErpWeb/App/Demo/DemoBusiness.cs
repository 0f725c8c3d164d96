using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy;

namespace ErpWeb.App.Demo;

/// <summary>One demonstration business: who it is, what it sells, to whom, and how busily.</summary>
/// <param name="Pan">Made up; the GSTIN is built from it with its right check character.</param>
/// <param name="BillsPerDay">On average, on the days it is open.</param>
/// <param name="ConsumerShare">How many of its customers, of a hundred, have no GSTIN.</param>
/// <param name="People">Who sells beside the owner.</param>
internal sealed record DemoBusiness(
    string Name,
    string LegalName,
    Industry Industry,
    string StateCode,
    string Pan,
    string Color,
    string Logo,
    string OwnerName,
    string Email,
    string AddressLine1,
    string AddressLine2,
    string City,
    string Pincode,
    string Phone,
    string UpiId,
    string BankName,
    string Terms,
    int Customers,
    int Suppliers,
    double BillsPerDay,
    int ConsumerShare,
    IReadOnlyList<DemoPerson> People,
    IReadOnlyList<DemoItem> Items)
{
    /// <summary>Nobody's secret: it stands on the sign-in page.</summary>
    public const string Password = "demo-1234";

    public static IReadOnlyList<DemoBusiness> All { get; } =
    [
        new("Mehta Traders", "Mehta Traders Private Limited", Industry.Trading, "27", "AAECM4821K", "#0f766e", "mehta.png",
            "Rajesh Mehta", "owner@mehta.demo.example",
            "Shop 14, Laxmi Market", "Timber Lane, Shukrawar Peth", "Pune", "411002", "020 2445 1876", "mehtatraders@okhdfcbank", "HDFC Bank, Shukrawar Peth",
            "Goods once sold are taken back only with this invoice within 7 days. Interest of 18% a year on payment after the due date.",
            Customers: 320, Suppliers: 45, BillsPerDay: 2.6, ConsumerShare: 25,
            [new("Sunita Pawar", "sunita@mehta.demo.example", BuiltInRole.SalesManager), new("Imran Shaikh", "imran@mehta.demo.example", BuiltInRole.Salesperson), new("Deepak Jadhav", "deepak@mehta.demo.example", BuiltInRole.Cashier)],
            DemoCatalog.Trading),
        new("Smile Care Dental Clinic", "Smile Care Dental Clinic LLP", Industry.Dental, "29", "AEXFS7710B", "#2563eb", "smilecare.png",
            "Dr Kavya Rao", "owner@smilecare.demo.example",
            "2nd Floor, Brigade Plaza", "9th Main, Jayanagar 4th Block", "Bengaluru", "560011", "080 4112 6650", "smilecare@okicici", "ICICI Bank, Jayanagar",
            "Health care services are exempt from GST. Please bring this bill to your next visit.",
            Customers: 380, Suppliers: 15, BillsPerDay: 2.4, ConsumerShare: 100,
            [new("Dr Arjun Hegde", "arjun@smilecare.demo.example", BuiltInRole.Dentist), new("Dr Nandini Bhat", "nandini@smilecare.demo.example", BuiltInRole.Dentist)],
            DemoCatalog.Dental),
        new("Kaveri Precision Works", "Kaveri Precision Works Private Limited", Industry.Manufacturing, "33", "AAJCK3356P", "#b45309", "kaveri.png",
            "Senthil Kumar", "owner@kaveri.demo.example",
            "SF No. 214/3, SIDCO Industrial Estate", "Kurichi", "Coimbatore", "641021", "0422 267 4410", "kaveriprecision@oksbi", "State Bank of India, Kurichi",
            "Subject to Coimbatore jurisdiction. Rejections to be reported within 15 days of delivery.",
            Customers: 260, Suppliers: 60, BillsPerDay: 2.0, ConsumerShare: 2,
            [new("Revathi Krishnan", "revathi@kaveri.demo.example", BuiltInRole.SalesManager), new("Murugan Pillai", "murugan@kaveri.demo.example", BuiltInRole.Salesperson)],
            DemoCatalog.Manufacturing),
    ];
}

/// <summary>An item in a demonstration catalogue, in one or several sizes.</summary>
/// <param name="Price">Rupees for the first size; each further size costs a step more.</param>
/// <param name="RateSince2025">The rate since 22-09-2025, where the reform changed it.</param>
internal sealed record DemoItem(string Code, string Name, string HsnSac, string Unit, decimal Price, decimal Rate, decimal? RateSince2025 = null, bool IsExempt = false, bool IsMrp = false, params string[] Sizes)
{
    public bool IsService => HsnSac.StartsWith("99", StringComparison.Ordinal);
}
