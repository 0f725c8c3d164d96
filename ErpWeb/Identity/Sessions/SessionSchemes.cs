namespace ErpWeb.Identity.Sessions;

/// <summary>The cookies.</summary>
internal static class SessionSchemes
{
    /// <summary>A person at work in a tenant.</summary>
    public const string Session = "session";

    /// <summary>A person whose password was right and who has yet to give the code of his authenticator: good for five minutes and for that only.</summary>
    public const string SecondStep = "second-step";

    /// <summary>A person who has shown who he is and has yet to say which business: good for five minutes and for that only.</summary>
    public const string Choosing = "choosing";
}
