using ErpWeb.Shared.Kernel;

namespace ErpWeb.App.Demo;

/// <summary>Plausible Indian names and places, drawn with a fixed seed so that every first start makes the same people.</summary>
internal sealed class DemoNames(Random random)
{
    private static readonly string[] FirstNames =
    [
        "Aarav", "Aditi", "Ajay", "Akhil", "Amit", "Ananya", "Anil", "Anita", "Arjun", "Asha", "Bhavna", "Chetan", "Deepa", "Deepak", "Dinesh", "Divya", "Farhan",
        "Ganesh", "Gaurav", "Geeta", "Harish", "Imran", "Ishaan", "Jaya", "Jyoti", "Karthik", "Kavita", "Kiran", "Lakshmi", "Lata", "Mahesh", "Manoj", "Meena",
        "Mohan", "Nandini", "Naveen", "Neha", "Nikhil", "Pooja", "Prakash", "Pradeep", "Priya", "Rahul", "Rajeev", "Ramesh", "Rekha", "Ritu", "Rohan", "Sandeep",
        "Sangeeta", "Sanjay", "Shabana", "Shreya", "Sneha", "Sunil", "Suresh", "Swati", "Tanvi", "Uma", "Vandana", "Varun", "Vijay", "Vikram", "Vinod", "Yash", "Zoya",
    ];

    private static readonly string[] Surnames =
    [
        "Agarwal", "Ahmed", "Bhat", "Bansal", "Chauhan", "Choudhary", "Das", "Desai", "Deshmukh", "Fernandes", "Gowda", "Goyal", "Gupta", "Hegde", "Iyer", "Jadhav",
        "Jain", "Joshi", "Kadam", "Kamath", "Kapoor", "Khan", "Krishnan", "Kulkarni", "Kumar", "Mehta", "Menon", "Mishra", "Modi", "Nair", "Naidu", "Patel", "Pathak",
        "Patil", "Pillai", "Prabhu", "Rao", "Rathod", "Reddy", "Saxena", "Shah", "Sharma", "Shetty", "Shinde", "Singh", "Subramanian", "Thakur", "Tiwari", "Varma", "Yadav",
    ];

    private static readonly string[] Trades =
    [
        "Traders", "Enterprises", "Stores", "Hardware", "Electricals", "Agencies", "Sons", "Brothers", "Distributors", "Sales Corporation", "Supply Co.", "Constructions",
        "Engineering Works", "Industries", "Steel Centre", "Paints", "Home Needs", "Super Market", "Infra Projects", "Associates",
    ];

    private static readonly (string State, string City, string Pin)[] Places =
    [
        ("27", "Pune", "4110"), ("27", "Nashik", "4220"), ("27", "Kolhapur", "4160"), ("27", "Mumbai", "4000"), ("27", "Nagpur", "4400"), ("27", "Satara", "4150"),
        ("29", "Bengaluru", "5600"), ("29", "Mysuru", "5700"), ("29", "Hubballi", "5800"), ("33", "Coimbatore", "6410"), ("33", "Chennai", "6000"), ("33", "Madurai", "6250"),
        ("33", "Salem", "6360"), ("24", "Surat", "3950"), ("24", "Ahmedabad", "3800"), ("32", "Kochi", "6820"), ("36", "Hyderabad", "5000"), ("07", "Delhi", "1100"),
        ("08", "Jaipur", "3020"), ("09", "Kanpur", "2080"), ("19", "Kolkata", "7000"), ("37", "Vijayawada", "5200"), ("30", "Panaji", "4030"), ("04", "Chandigarh", "1600"),
    ];

    private static readonly string[] Streets =
        ["Station Road", "M. G. Road", "Gandhi Chowk", "Market Yard", "Nehru Nagar", "Shivaji Road", "Temple Street", "Industrial Estate", "Bazaar Street", "Ring Road", "Lake View Road", "Old Bus Stand"];

    public string Person() => $"{Any(FirstNames)} {Any(Surnames)}";

    public string Firm() => random.Next(3) switch
    {
        0 => $"{Any(Surnames)} & {Any(Trades)}",
        1 => $"{Any(FirstNames)} {Any(Trades)}",
        _ => $"{Any(Surnames)} {Any(Trades)}",
    };

    /// <summary>A place in the home state seven times of ten, otherwise anywhere.</summary>
    public (string State, string City, string Pincode) Place(string homeState)
    {
        var places = random.Next(10) < 7 ? [.. Places.Where(place => place.State == homeState)] : Places;
        var (state, city, pin) = Any(places);
        return (state, city, $"{pin}{random.Next(1, 60):00}");
    }

    public string Street() => $"{random.Next(1, 180)}, {Any(Streets)}";

    public string Mobile() => $"9{random.Next(100_000_000, 999_999_999)}";

    /// <summary>A GSTIN of a made-up firm in the state, with the right check character.</summary>
    public string NewGstin(string stateCode)
    {
        var letters = string.Concat(Enumerable.Range(0, 3).Select(_ => Letter()));
        return GstinOf(stateCode, $"{letters}{"PFC"[random.Next(3)]}{Letter()}{random.Next(1000, 9999)}{Letter()}");
    }

    public static string GstinOf(string stateCode, string pan)
    {
        var first14 = $"{stateCode}{pan}1Z";
        return first14 + Gstin.CheckCharacter(first14);
    }

    public T Any<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private char Letter() => (char)('A' + random.Next(26));
}
