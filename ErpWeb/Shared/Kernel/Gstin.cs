using System.Text.RegularExpressions;

namespace ErpWeb.Shared.Kernel;

/// <summary>The kind of registration that a GSTIN's shape reveals. It never reveals SEZ, composition or ISD status.</summary>
public enum GstinType
{
    /// <summary>Regular, composition, SEZ, ISD or casual taxpayer.</summary>
    Regular,

    /// <summary>Government office registered under the first pattern.</summary>
    Government,

    /// <summary>E-commerce operator that collects tax at source (14th character C).</summary>
    Tcs,

    /// <summary>Deductor of tax at source (14th character D).</summary>
    Tds,

    /// <summary>Embassy or United Nations body.</summary>
    Uin,

    /// <summary>Non-resident taxable person.</summary>
    Nrtp,

    /// <summary>Online service provider outside India.</summary>
    Oidar,
}

/// <summary>The first check that a GSTIN fails, in the order in which they are made.</summary>
public enum GstinFault
{
    /// <summary>Nothing was entered: the party is unregistered.</summary>
    Empty,

    /// <summary>Not 15 characters.</summary>
    Length,

    /// <summary>Letters and digits are not where they belong.</summary>
    Format,

    /// <summary>The first two digits are no state code.</summary>
    StateCode,

    /// <summary>The last character does not follow from the other fourteen: something was mistyped.</summary>
    CheckCharacter,
}

/// <summary>Checks a goods and services tax identification number.</summary>
public static partial class Gstin
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int Length = 15;

    /// <summary>The code that stands for the central jurisdiction, in the numbers of online providers abroad.</summary>
    private const string CentreCode = "99";

    // Most specific first: a TDS number also fits the regular pattern. [0-9], since \d takes digits of other scripts.
    private static readonly (GstinType Type, Regex Pattern)[] Patterns =
    [
        (GstinType.Tcs, TcsPattern()), (GstinType.Tds, TdsPattern()), (GstinType.Uin, UinPattern()),
        (GstinType.Nrtp, NrtpPattern()), (GstinType.Oidar, OidarPattern()), (GstinType.Government, GovernmentPattern()),
        (GstinType.Regular, RegularPattern()),
    ];

    /// <summary>Trims and upper-cases the text, then makes the checks in the order of <see cref="GstinFault"/>.</summary>
    public static GstinCheck Check(string? text)
    {
        var gstin = (text ?? "").Trim().ToUpperInvariant();
        if (gstin.Length == 0) return Fault(GstinFault.Empty);
        if (gstin.Length != Length) return Fault(GstinFault.Length);

        var type = Patterns.Where(candidate => candidate.Pattern.IsMatch(gstin)).Select(match => (GstinType?)match.Type).FirstOrDefault();
        if (type is null) return Fault(GstinFault.Format);

        var stateCode = gstin[..2];
        if (!IsRegistrationCode(stateCode, type.Value)) return Fault(GstinFault.StateCode);

        var expected = CheckCharacter(gstin[..^1]);
        if (gstin[^1] != expected) return Fault(GstinFault.CheckCharacter, expected);

        var pan = type is GstinType.Regular or GstinType.Tcs ? gstin[2..12] : null;
        return new GstinCheck(true, type, null, gstin, stateCode, pan, expected);

        GstinCheck Fault(GstinFault fault, char? expected = null) => new(false, null, fault, gstin, null, null, expected);
    }

    /// <summary>The 15th character: weights 1 and 2 in turn, quotient and remainder by 36 added up, complement to 36.</summary>
    /// <param name="first14">Fourteen upper-case letters and digits.</param>
    /// <example>"27AAPFU0939F1Z" sums to 221, 221 mod 36 is 5, 36 - 5 is 31: "V".</example>
    /// <exception cref="ArgumentException">Another length, or another character.</exception>
    public static char CheckCharacter(string first14)
    {
        if (first14.Length != Length - 1) throw new ArgumentException("Fourteen characters are needed.", nameof(first14));
        var sum = 0;
        for (var i = 0; i < first14.Length; i++)
        {
            var value = Alphabet.IndexOf(first14[i], StringComparison.Ordinal);
            if (value < 0) throw new ArgumentException("Only 0-9 and A-Z may appear.", nameof(first14));
            var product = value * (1 + i % 2);
            sum += product / 36 + product % 36;
        }

        return Alphabet[(36 - sum % 36) % 36];
    }

    private static bool IsRegistrationCode(string code, GstinType type) =>
        type == GstinType.Oidar ? code == CentreCode : code != IndianStates.OtherCountry && IndianStates.Find(code) is not null;

    [GeneratedRegex(@"\A[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z][Z1-9ABD-J][0-9A-Z]\z")]
    private static partial Regex RegularPattern();

    [GeneratedRegex(@"\A[0-9]{2}[A-Z]{4}[0-9]{5}[A-Z][0-9]Z[0-9]\z")]
    private static partial Regex GovernmentPattern();

    [GeneratedRegex(@"\A[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]C[0-9A-Z]\z")]
    private static partial Regex TcsPattern();

    [GeneratedRegex(@"\A[0-9]{2}[A-Z]{4}[A-Z0-9][0-9]{4}[A-Z][1-9A-Z]D[0-9A-Z]\z")]
    private static partial Regex TdsPattern();

    [GeneratedRegex(@"\A[0-9]{4}[A-Z]{3}[0-9]{5}[UO]N[A-Z0-9]\z")]
    private static partial Regex UinPattern();

    [GeneratedRegex(@"\A[0-9]{4}[A-Z]{3}[0-9]{5}NR[0-9A-Z]\z")]
    private static partial Regex NrtpPattern();

    [GeneratedRegex(@"\A99[0-9]{2}[A-Z]{3}[0-9]{5}OS[0-9A-Z]\z")]
    private static partial Regex OidarPattern();
}
