using System.Buffers.Binary;
using System.Text;

namespace ErpWeb.Tenancy.Domains;

/// <summary>One question for text records and its answer, as RFC 1035 writes them. Pure.</summary>
internal static class DnsQuestion
{
    private const int HeaderLength = 12;
    private const int Text = 16;
    private const int NoSuchName = 3;

    public static byte[] Write(ushort id, string name)
    {
        var message = new List<byte> { (byte)(id >> 8), (byte)(id & 0xff), 1, 0, 0, 1, 0, 0, 0, 0, 0, 0 };
        foreach (var label in name.Split('.'))
        {
            message.Add((byte)label.Length);
            message.AddRange(Encoding.ASCII.GetBytes(label));
        }
        message.AddRange([0, 0, Text, 0, 1]);
        return [.. message];
    }

    /// <returns>The texts; null when the message is no answer to this question.</returns>
    public static IReadOnlyList<string>? Read(ushort id, ReadOnlySpan<byte> message)
    {
        if (message.Length < HeaderLength || BinaryPrimitives.ReadUInt16BigEndian(message) != id || (message[2] & 0x80) == 0)
            return null;
        var code = message[3] & 0x0f;
        if (code is not (0 or NoSuchName))
            return null;
        var (place, texts) = (HeaderLength, new List<string>());
        for (var question = Count(message, 4); question > 0; question--)
            place = Behind(message, place) + 4;
        for (var answer = Count(message, 6); answer > 0; answer--)
        {
            place = Behind(message, place);
            if (place + 10 > message.Length)
                return null;
            var (type, length) = (Count(message, place), Count(message, place + 8));
            place += 10;
            if (place + length > message.Length)
                return null;
            if (type == Text)
                texts.Add(Joined(message.Slice(place, length)));
            place += length;
        }
        return texts;
    }

    // A name ends with an empty label or with a pointer to one that was written before.
    private static int Behind(ReadOnlySpan<byte> message, int place)
    {
        while (place < message.Length && message[place] is not 0)
        {
            if (message[place] >= 0xc0)
                return place + 2;
            place += message[place] + 1;
        }
        return place + 1;
    }

    // A long text comes in strings of at most 255 bytes.
    private static string Joined(ReadOnlySpan<byte> data)
    {
        var text = new StringBuilder();
        while (data.Length > 0 && data[0] < data.Length)
        {
            text.Append(Encoding.UTF8.GetString(data.Slice(1, data[0])));
            data = data[(data[0] + 1)..];
        }
        return text.ToString();
    }

    private static int Count(ReadOnlySpan<byte> message, int place) => place + 2 <= message.Length ? BinaryPrimitives.ReadUInt16BigEndian(message[place..]) : 0;
}
