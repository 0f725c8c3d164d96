using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace ErpWeb.Tenancy.Domains;

/// <summary>Asks the name servers of the machine, or the one named in "Tenancy:DnsServer".</summary>
internal sealed class DnsTxtRecords(IConfiguration configuration) : ITxtRecords
{
    private const int Port = 53;
    private const int LargestAnswer = 4096;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<IReadOnlyList<string>> FindAsync(string name, CancellationToken ct)
    {
        foreach (var server in Servers())
        {
            try
            {
                if (await AskAsync(server, name, ct) is { } texts)
                    return texts;
            }
            catch (Exception fault) when (fault is SocketException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
            {
                // The next one may answer.
            }
        }
        throw new IOException("No name server answered.");
    }

    private static async Task<IReadOnlyList<string>?> AskAsync(IPAddress server, string name, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        using var socket = new Socket(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        // Connected, so that only this server is heard; the number of the question is nobody's to guess.
        await socket.ConnectAsync(server, Port, patience.Token);
        var id = BitConverter.ToUInt16(RandomNumberGenerator.GetBytes(2));
        await socket.SendAsync(DnsQuestion.Write(id, name), patience.Token);
        var answer = new byte[LargestAnswer];
        var length = await socket.ReceiveAsync(answer, patience.Token);
        return DnsQuestion.Read(id, answer.AsSpan(0, length));
    }

    private IEnumerable<IPAddress> Servers() => configuration["Tenancy:DnsServer"] is { Length: > 0 } named
        ? [IPAddress.Parse(named)]
        : NetworkInterface.GetAllNetworkInterfaces().Where(card => card.OperationalStatus is OperationalStatus.Up).SelectMany(card => card.GetIPProperties().DnsAddresses).Distinct();
}
