using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ErpWeb.Printing.Pdf;

/// <summary>The numbered objects of a PDF file, and the file around them: header, cross-reference table, trailer.</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]> bodies = [];

    /// <summary>Gives out a number for an object that is written later, so that others can refer to it.</summary>
    public int Reserve()
    {
        bodies.Add([]);
        return bodies.Count;
    }

    public void Set(int number, string body) => bodies[number - 1] = Encoding.Latin1.GetBytes(body);

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    /// <param name="dictionary">The entries of the stream's dictionary, without its length and, when compressed here, without its filter.</param>
    public int AddStream(string dictionary, ReadOnlySpan<byte> content, bool compress = true)
    {
        var number = Reserve();
        var body = new MemoryStream();
        if (compress)
        {
            var packed = Deflate(content);
            WriteStream(body, $"{dictionary}/Filter/FlateDecode", packed);
        }
        else
        {
            WriteStream(body, dictionary, content);
        }

        bodies[number - 1] = body.ToArray();
        return number;
    }

    public byte[] ToFile(int catalog, int information)
    {
        var file = new MemoryStream(64 * 1024);
        Write(file, "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        var offsets = new long[bodies.Count];
        for (var i = 0; i < bodies.Count; i++)
        {
            offsets[i] = file.Length;
            Write(file, $"{i + 1} 0 obj\n");
            file.Write(bodies[i]);
            Write(file, "\nendobj\n");
        }

        var fingerprint = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)).AsSpan(0, 16));
        var crossReference = file.Length;
        Write(file, $"xref\n0 {bodies.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            Write(file, string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        Write(file, $"trailer\n<</Size {bodies.Count + 1}/Root {catalog} 0 R/Info {information} 0 R/ID[<{fingerprint}><{fingerprint}>]>>\nstartxref\n{crossReference}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>A text as a PDF string in UTF-16, which any language fits into.</summary>
    public static string TextString(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    internal static byte[] Deflate(ReadOnlySpan<byte> content)
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(content);
        return packed.ToArray();
    }

    private static void WriteStream(MemoryStream body, string dictionary, ReadOnlySpan<byte> content)
    {
        Write(body, $"<<{dictionary}/Length {content.Length}>>\nstream\n");
        body.Write(content);
        body.Write("\nendstream"u8);
    }

    private static void Write(MemoryStream stream, string text) => stream.Write(Encoding.Latin1.GetBytes(text));
}
