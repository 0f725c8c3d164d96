using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Ui.Languages;

namespace ErpWeb.Billing.Invoices;

/// <summary>Why the law puts the place of supply where it does, in the shopkeeper's words.</summary>
public static class PlaceOfSupplyWords
{
    /// <summary>"where the goods are delivered, IGST s.10(1)(a)".</summary>
    public static string Reason(PlaceOfSupply place, Words words) => WordsOf(place.Rule) is { } reason ? words["{0}, {1}", words[reason], place.Rule] : place.Rule;

    private static string? WordsOf(string rule) => rule switch
    {
        "IGST s.10(1)(a)" => "where the goods are delivered",
        "IGST s.10(1)(b)" => "where the buyer is, although the goods go to someone else",
        "IGST s.10(1)(ca)" => "the customer's address on the invoice",
        "IGST s.11(b)" or "IGST s.13(2)" => "the customer is abroad",
        "IGST s.12(2)(a)" or "IGST s.12(2)(b)(i)" => "where the customer is",
        "IGST s.12(2)(b)(ii)" => "your own state, as no address is known",
        "IGST s.12(4)" or "IGST s.13(3)" => "where the service is performed",
        _ => null,
    };
}
