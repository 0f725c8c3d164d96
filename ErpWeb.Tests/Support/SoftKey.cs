using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ErpWeb.Tests.Support;

/// <summary>A passkey without a device (WebAuthn level 3, ES256, attestation "none"), which also answers as no honest device would.</summary>
internal sealed class SoftKey : IDisposable
{
    private const byte UserPresent = 0x01, UserVerified = 0x04, HasCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public byte[] Id { get; init; } = RandomNumberGenerator.GetBytes(32);

    public string Origin { get; set; } = "http://localhost";

    public string RelyingParty { get; set; } = "localhost";

    public bool IsVerified { get; set; } = true;

    public bool IsPresent { get; set; } = true;

    /// <summary>As the server called the person when the key was made.</summary>
    public string UserHandle { get; set; } = "";

    public string? Challenge { get; set; }

    public string Type { get; set; } = "webauthn.get";

    public bool BreaksSignature { get; set; }

    public bool IsCrossOrigin { get; set; }

    /// <summary>How often it says that it has signed; a key that does not count says zero.</summary>
    public byte Counter { get; set; }

    /// <summary>Changes what the key says of itself before it is signed.</summary>
    public Func<byte[], byte[]>? Damage { get; set; }

    /// <summary>Makes the credential that the options ask for.</summary>
    public string Create(string options)
    {
        using var asked = JsonDocument.Parse(options);
        UserHandle = asked.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var point = _key.ExportParameters(false).Q;
        // COSE: {1: 2, 3: -7, -1: 1, -2: x, -3: y}
        byte[] publicKey = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Authenticator(HasCredential), .. new byte[16], (byte)(Id.Length >> 8), (byte)Id.Length, .. Id, .. publicKey];
        // CBOR: {"fmt": "none", "attStmt": {}, "authData": data}
        byte[] attestation = [0xa3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xa0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Credential(new { clientDataJSON = Text(Client("webauthn.create", asked)), attestationObject = Text(attestation), transports = new[] { "internal" } });
    }

    /// <summary>Answers what the options ask.</summary>
    public string Answer(string options)
    {
        using var asked = JsonDocument.Parse(options);
        var (data, client) = (Authenticator(0), Client(Type, asked));
        data = Damage?.Invoke(data) ?? data;
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        if (BreaksSignature)
            signature[^1] ^= 1;
        return Credential(new { clientDataJSON = Text(client), authenticatorData = Text(data), signature = Text(signature), userHandle = UserHandle });
    }

    public void Dispose() => _key.Dispose();

    private string Credential(object response) =>
        JsonSerializer.Serialize(new { id = Text(Id), rawId = Text(Id), type = "public-key", authenticatorAttachment = "platform", clientExtensionResults = new { }, response });

    private byte[] Authenticator(byte flags) =>
        [.. SHA256.HashData(Encoding.UTF8.GetBytes(RelyingParty)), (byte)(flags | (IsPresent ? UserPresent : 0) | (IsVerified ? UserVerified : 0)), 0, 0, 0, Counter];

    private byte[] Client(string type, JsonDocument asked) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = Challenge ?? asked.RootElement.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = IsCrossOrigin });

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
