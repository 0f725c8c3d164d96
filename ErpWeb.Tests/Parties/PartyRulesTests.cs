using ErpWeb.Parties;
using ErpWeb.Shared.Gst;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Parties;

public sealed class PartyRulesTests
{
    [Fact]
    public void Check_WhenAllIsWell_FindsNothing() => Assert.Empty(Check(_ => { }));

    [Fact]
    public void Check_WhenNameAndRoleAreMissing_SaysBoth()
    {
        var errors = Check(draft => (draft.Name, draft.IsCustomer) = (" ", false));

        Assert.Equal(["parties.party.name_required", "parties.party.role_required"], errors.Select(error => error.Code));
    }

    [Theory]
    [InlineData(PartyGstKind.Regular, "", "parties.party.gstin_invalid")]
    [InlineData(PartyGstKind.Sez, "27AAPFU0939F1ZX", "parties.party.gstin_invalid")]
    [InlineData(PartyGstKind.Unregistered, "27AAPFU0939F1ZV", "parties.party.gstin_unexpected")]
    [InlineData(PartyGstKind.Uin, "27AAPFU0939F1ZV", "parties.party.uin_expected")]
    public void Check_Gstin(PartyGstKind kind, string gstin, string expected) =>
        AssertFault(expected, nameof(PartyDraft.Gstin), draft => (draft.GstKind, draft.Gstin) = (kind, gstin));

    [Fact]
    public void Check_WhenStatesDiffer_NamesBoth()
    {
        var error = Assert.Single(Check(draft => draft.StateCode = "29"));

        Assert.Equal(("parties.party.state_mismatch", nameof(PartyDraft.StateCode)), (error.Code, error.Field));
        Assert.Contains("Maharashtra", error.Message, StringComparison.Ordinal);
        Assert.Contains("Karnataka", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("011001")]
    [InlineData("41100")]
    public void Check_Pincode(string pincode) => AssertFault("parties.party.pincode_malformed", nameof(PartyDraft.Pincode), draft => draft.Pincode = pincode);

    [Theory]
    [InlineData("12345")]
    [InlineData("call me")]
    [InlineData("+91 98450 12345 67890")]
    public void Check_Phone(string phone) => AssertFault("parties.party.phone_implausible", nameof(PartyDraft.Phone), draft => draft.Phone = phone);

    [Theory]
    [InlineData("someone")]
    [InlineData("some one@example.com")]
    [InlineData("someone@example")]
    public void Check_Email(string email) => AssertFault("parties.party.email_implausible", nameof(PartyDraft.Email), draft => draft.Email = email);

    [Theory]
    [InlineData(-1)]
    [InlineData(366)]
    public void Check_CreditDays(int days) => AssertFault("parties.party.credit_days_out_of_range", nameof(PartyDraft.CreditDays), draft => draft.CreditDays = days);

    [Fact]
    public void Check_Overseas_HasAnotherCountryAndAnyPostcode()
    {
        Assert.Empty(Check(draft => (draft.GstKind, draft.Gstin, draft.StateCode, draft.Pincode) = (PartyGstKind.Overseas, "", "96", "SW1A")));
        AssertFault("parties.party.overseas_in_india", nameof(PartyDraft.StateCode), draft => (draft.GstKind, draft.Gstin) = (PartyGstKind.Overseas, ""));
        AssertFault("parties.party.other_country", nameof(PartyDraft.StateCode), draft => (draft.GstKind, draft.Gstin, draft.StateCode) = (PartyGstKind.Unregistered, "", "96"));
    }

    [Fact]
    public void Check_DeliveryAddress_NamesItsPlace()
    {
        var errors = Check(draft => draft.DeliveryAddresses.AddRange([new() { Label = "Godown", StateCode = "24" }, new() { Pincode = "1" }]));

        Assert.Equal(
            ["DeliveryAddresses[1].Label", "DeliveryAddresses[1].StateCode", "DeliveryAddresses[1].Pincode"],
            errors.Select(error => error.Field));
    }

    private static List<ErpWeb.Shared.Kernel.Error> Check(Action<PartyDraft> change)
    {
        var draft = new PartyDraft
        {
            Name = "Kiran Electricals",
            IsCustomer = true,
            GstKind = PartyGstKind.Regular,
            Gstin = TestTenants.GstinOf("27").ToLowerInvariant(),
            StateCode = "27",
            City = "Pune",
            Pincode = "411 001",
            Phone = "+91 98450-12345",
            Email = "kiran@shop.example.com",
            CreditDays = 30,
        };
        change(draft);
        draft.Tidy();
        return PartyRules.Check(draft);
    }

    private static void AssertFault(string code, string field, Action<PartyDraft> change) =>
        Assert.Contains(Check(change), error => error.Code == code && error.Field == field);
}
