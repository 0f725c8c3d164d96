using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tenancy.Profile;

/// <summary>A business's GSTIN and its state belong together.</summary>
public static class RegistrationRules
{
    private const string StateField = "StateCode";
    private const string GstinField = "Gstin";

    /// <param name="gstin">Normalized; empty for a business that is not registered.</param>
    /// <param name="stateCode">GST code of the state.</param>
    public static IEnumerable<Error> Check(string gstin, string stateCode)
    {
        var isStateKnown = IndianStates.Current.Any(state => state.Code == stateCode);
        if (!isStateKnown)
            yield return new("tenancy.state_missing", "Choose the state.", StateField);
        if (gstin.Length == 0)
            yield break;
        var check = Gstin.Check(gstin);
        if (!check.IsValid)
            yield return new("tenancy.gstin_invalid", check.Message!, GstinField);
        else if (check.Type is not (GstinType.Regular or GstinType.Government))
            yield return new("tenancy.gstin_of_other_kind", "This GSTIN is not one that sells goods or services under its own name.", GstinField);
        else if (isStateKnown && check.StateCode != stateCode)
            yield return new("tenancy.gstin_of_other_state", $"This GSTIN is of {StateName(check.StateCode!)}, not of {StateName(stateCode)}.", GstinField);
    }

    private static Wording StateName(string code) => IndianStates.NameOf(code);
}
