using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace ErpWeb.Tests.Support;

/// <summary>A mail server on a free port that keeps what it is given; it may refuse the first few.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Channel<string> _mails = Channel.CreateUnbounded<string>();
    private readonly Task _work;
    private int _refusals;

    public MailServer(int refusals = 0)
    {
        _refusals = refusals;
        _listener.Start();
        _work = ServeAsync();
    }

    public Dictionary<string, string> Settings => new()
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Smtp:UseTls"] = "false",
        ["Smtp:From"] = "erp@example.com",
        ["Smtp:RetrySeconds"] = "0",
        ["App:PublicUrl"] = "https://erp.example.com",
    };

    /// <summary>The next mail, its text decoded.</summary>
    public async Task<string> NextAsync() => await _mails.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _work;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception fault) when (fault is SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("MAIL", StringComparison.Ordinal) && _refusals-- > 0)
                await writer.WriteLineAsync("451 later");
            else if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                _mails.Writer.TryWrite(Decode(await ReadDataAsync(reader)));
                await writer.WriteLineAsync("250 kept");
            }
            else
                await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : "250 ok");
        }
    }

    private static async Task<string> ReadDataAsync(StreamReader reader)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
            data.Append(line).Append('\n');
        return data.ToString();
    }

    // Quoted-printable: soft line breaks go, and =3D and the like become their characters.
    private static string Decode(string mail) =>
        System.Text.RegularExpressions.Regex.Replace(mail.Replace("=\n", "", StringComparison.Ordinal), "=([0-9A-F]{2})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
}
