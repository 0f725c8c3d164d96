using ErpWeb.Billing.Invoices.Printing;

namespace ErpWeb.Tests.Billing.Invoices.Printing;

public sealed class InvoiceCopyTests
{
    [Theory]
    [InlineData(null, false, "ORIGINAL FOR RECIPIENT")]
    [InlineData("original", false, "ORIGINAL FOR RECIPIENT")]
    [InlineData("duplicate", false, "DUPLICATE FOR TRANSPORTER")]
    [InlineData("TRIPLICATE", false, "TRIPLICATE FOR SUPPLIER")]
    [InlineData("all", false, "ORIGINAL FOR RECIPIENT, DUPLICATE FOR TRANSPORTER, TRIPLICATE FOR SUPPLIER")]
    [InlineData("duplicate", true, "DUPLICATE FOR SUPPLIER")]
    [InlineData("all", true, "ORIGINAL FOR RECIPIENT, DUPLICATE FOR SUPPLIER")]
    [InlineData("triplicate", true, null)]
    [InlineData("fourth", false, null)]
    public void Parse_GivesTheCopiesOfRule48(string? word, bool isServicesOnly, string? expected)
    {
        var copies = InvoiceCopies.Parse(word, isServicesOnly);

        Assert.Equal(expected, copies is null ? null : string.Join(", ", copies.Select(copy => InvoiceCopies.Label(copy, isServicesOnly))));
    }
}
