using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ErpWeb.Bench.Circuits;

/// <summary>A message of the SignalR hub: calls and their answers, pings, the end.</summary>
internal sealed record HubMessage(HubMessageKind Kind, string Target, IReadOnlyList<object?> Arguments);

internal enum HubMessageKind { Invocation = 1, Completion = 3, Ping = 6, Close = 7 }

/// <summary>The protocol between Blazor's script and the server, as much of it as a measurement needs: MessagePack arrays, each after its length.</summary>
internal static class BlazorPack
{
    public const string Handshake = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e";

    public static byte[] Ping { get; } = Framed([0x91, (byte)HubMessageKind.Ping]);

    /// <param name="id">Asks for an answer under this id; null for none.</param>
    /// <param name="target">Name of the method.</param>
    /// <param name="arguments">Strings, booleans, whole numbers and nulls.</param>
    public static byte[] Invoke(string? id, string target, params ReadOnlySpan<object?> arguments)
    {
        var pack = new ArrayBufferWriter<byte>();
        pack.Write<byte>([0x95, (byte)HubMessageKind.Invocation, 0x80]);
        Write(pack, id);
        Write(pack, target);
        pack.Write<byte>([(byte)(0x90 | arguments.Length)]);
        foreach (var argument in arguments)
            Write(pack, argument);
        return Framed(pack.WrittenSpan);
    }

    /// <summary>Takes the first whole message off the buffer.</summary>
    public static bool TryRead(ref ReadOnlySpan<byte> buffer, out HubMessage message)
    {
        message = new(HubMessageKind.Ping, "", []);
        int length = 0, prefix = 0;
        do
        {
            if (prefix == buffer.Length)
                return false;
            length |= (buffer[prefix] & 0x7F) << (7 * prefix);
        }
        while ((buffer[prefix++] & 0x80) != 0);
        if (buffer.Length < prefix + length)
            return false;

        var pack = buffer.Slice(prefix, length);
        buffer = buffer[(prefix + length)..];
        var parts = (object?[])Read(ref pack)!;
        message = (HubMessageKind)(long)parts[0]! switch
        {
            HubMessageKind.Invocation => new(HubMessageKind.Invocation, (string)parts[3]!, (object?[])parts[4]!),
            HubMessageKind.Completion => new(HubMessageKind.Completion, (string)parts[2]!, parts[4..]),
            var kind => new(kind, "", parts[1..]),
        };
        return true;
    }

    private static byte[] Framed(ReadOnlySpan<byte> pack)
    {
        var framed = new List<byte>(pack.Length + 5);
        var left = pack.Length;
        for (; left > 0x7F; left >>= 7)
            framed.Add((byte)(0x80 | left & 0x7F));
        framed.Add((byte)left);
        framed.AddRange(pack);
        return [.. framed];
    }

    private static void Write(ArrayBufferWriter<byte> pack, object? value)
    {
        switch (value)
        {
            case null:
                pack.Write<byte>([0xC0]);
                break;
            case bool truth:
                pack.Write<byte>([truth ? (byte)0xC3 : (byte)0xC2]);
                break;
            case long number:
                pack.Write<byte>([0xD3]);
                BinaryPrimitives.WriteInt64BigEndian(pack.GetSpan(8), number);
                pack.Advance(8);
                break;
            case string text:
                pack.Write<byte>([0xDB]);
                BinaryPrimitives.WriteInt32BigEndian(pack.GetSpan(4), Encoding.UTF8.GetByteCount(text));
                pack.Advance(4);
                pack.Write(Encoding.UTF8.GetBytes(text));
                break;
            default:
                throw new NotSupportedException($"A {value.GetType().Name} is never sent.");
        }
    }

    private static object? Read(ref ReadOnlySpan<byte> pack)
    {
        var head = Take(ref pack, 1)[0];
        return head switch
        {
            <= 0x7F => (long)head,
            <= 0x8F => ReadMap(ref pack, head & 0x0F),
            <= 0x9F => ReadArray(ref pack, head & 0x0F),
            <= 0xBF => ReadText(ref pack, head & 0x1F),
            0xC0 => null,
            0xC2 => false,
            0xC3 => true,
            >= 0xC4 and <= 0xC6 => Take(ref pack, (int)ReadNumber(ref pack, 1 << (head - 0xC4))).ToArray(),
            >= 0xCC and <= 0xCF => ReadNumber(ref pack, 1 << (head - 0xCC)),
            >= 0xD0 and <= 0xD3 => ReadNumber(ref pack, 1 << (head - 0xD0)),
            >= 0xD9 and <= 0xDB => ReadText(ref pack, (int)ReadNumber(ref pack, 1 << (head - 0xD9))),
            0xDC or 0xDD => ReadArray(ref pack, (int)ReadNumber(ref pack, 2 << (head - 0xDC))),
            >= 0xE0 => (long)(sbyte)head,
            _ => throw new NotSupportedException($"MessagePack type {head:x2} is never received."),
        };
    }

    // Big-endian. The few negative numbers of the protocol are written in one byte, so no sign needs extending.
    private static long ReadNumber(ref ReadOnlySpan<byte> pack, int size)
    {
        var number = 0L;
        foreach (var part in Take(ref pack, size))
            number = number << 8 | part;
        return number;
    }

    private static string ReadText(ref ReadOnlySpan<byte> pack, int length) => Encoding.UTF8.GetString(Take(ref pack, length));

    private static object?[] ReadArray(ref ReadOnlySpan<byte> pack, int count)
    {
        var items = new object?[count];
        for (var index = 0; index < count; index++)
            items[index] = Read(ref pack);
        return items;
    }

    // Headers only, which nobody looks at.
    private static object? ReadMap(ref ReadOnlySpan<byte> pack, int count)
    {
        ReadArray(ref pack, 2 * count);
        return null;
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> pack, int count)
    {
        var taken = pack[..count];
        pack = pack[count..];
        return taken;
    }
}
