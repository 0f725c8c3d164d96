namespace ErpWeb.Identity.Tokens;

/// <summary>How a program says who it is.</summary>
public static class TokenSchemes
{
    /// <summary>A bearer token or an API key; the only scheme below <see cref="Path"/>, where cookies mean nothing.</summary>
    public const string Program = "program";

    /// <summary>A header that carries an API key.</summary>
    public const string ApiKeyHeader = "X-Api-Key";

    /// <summary>Where programs call.</summary>
    public const string Path = "/api";

    /// <summary>The socket of changes: browsers cannot set headers there, so its token may come in the address.</summary>
    public const string ChangesPath = Path + "/changes";

    /// <summary>The key, in place of the session.</summary>
    public const string ApiKeyClaim = "api_key";

    internal const string Any = "any";
}
