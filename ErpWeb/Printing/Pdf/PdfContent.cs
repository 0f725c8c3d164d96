using System.Buffers;
using System.Globalization;

namespace ErpWeb.Printing.Pdf;

/// <summary>The drawing operators of one page, as bytes.</summary>
internal sealed class PdfContent
{
    private const int LongestNumber = 32;

    private readonly ArrayBufferWriter<byte> buffer = new(4096);

    public ReadOnlySpan<byte> Bytes => buffer.WrittenSpan;

    public PdfContent Number(double value, string format = "0.##")
    {
        value.TryFormat(buffer.GetSpan(LongestNumber), out var written, format, CultureInfo.InvariantCulture);
        buffer.Advance(written);
        return Write(" "u8);
    }

    public PdfContent Numbers(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
            Number(value);
        return this;
    }

    public PdfContent Color(PdfColor color, ReadOnlySpan<byte> op)
    {
        Channel(color.Red);
        Channel(color.Green);
        Channel(color.Blue);
        return Operator(op);
    }

    public PdfContent Name(string name)
    {
        Write("/"u8);
        foreach (var character in name)
            buffer.Write([(byte)character]);
        return Write(" "u8);
    }

    public PdfContent Hex16(int value)
    {
        value.TryFormat(buffer.GetSpan(LongestNumber), out var written, "X4", CultureInfo.InvariantCulture);
        buffer.Advance(written);
        return this;
    }

    public PdfContent Write(ReadOnlySpan<byte> text)
    {
        buffer.Write(text);
        return this;
    }

    public PdfContent Operator(ReadOnlySpan<byte> name) => Write(name).Write("\n"u8);

    private void Channel(byte value) => Number(value / 255d, "0.###");
}
