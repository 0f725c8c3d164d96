using System.Buffers.Binary;

namespace ErpWeb.Printing.Images;

/// <summary>Takes the size and colour model from a JPEG's headers; the picture itself goes into the PDF untouched.</summary>
internal static class JpegReader
{
    private const byte StartOfScan = 0xDA;
    private const byte AdobeSegment = 0xEE;

    /// <summary>Null when the file is not a JPEG.</summary>
    /// <exception cref="InvalidDataException">It is one, but damaged or of a kind that PDF does not take.</exception>
    public static PdfImage? Read(byte[] file)
    {
        if (file is not [0xFF, 0xD8, 0xFF, ..])
            return null;
        if (file.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) < 0)
            throw new InvalidDataException("The JPEG ends too early.");

        var hasAdobeSegment = false;
        PdfImage? image = null;
        for (var position = 2; position + 4 <= file.Length;)
        {
            if (file[position] != 0xFF)
                break;
            var marker = file[position + 1];
            if (marker == 0xFF)
            {
                position++;
                continue;
            }

            if (marker == StartOfScan)
                return image ?? throw new InvalidDataException("The JPEG has no frame before its scan.");

            var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(position + 2));
            if (length < 2 || position + 2 + length > file.Length)
                break;
            if (marker == AdobeSegment)
                hasAdobeSegment = true;
            if (IsFrame(marker))
                image = ReadFrame(file.AsSpan(position + 4, length - 2), file, hasAdobeSegment);
            position += 2 + length;
        }

        throw new InvalidDataException("The JPEG's headers are damaged.");
    }

    /// <summary>Baseline, extended and progressive frames with Huffman coding, which are the ones a PDF viewer decodes.</summary>
    private static bool IsFrame(byte marker) => marker is 0xC0 or 0xC1 or 0xC2;

    private static PdfImage ReadFrame(ReadOnlySpan<byte> frame, byte[] file, bool hasAdobeSegment)
    {
        if (frame.Length < 6 || frame[0] != 8)
            throw new InvalidDataException("Only JPEGs with eight bits per channel are taken.");
        var height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        if (!PdfImage.IsWithinLimits(width, height))
            throw new InvalidDataException("The JPEG is too large.");

        var colorSpace = frame[5] switch
        {
            1 => "/DeviceGray",
            3 => "/DeviceRGB",
            // Adobe's programs store ink values inverted.
            4 => hasAdobeSegment ? "/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]" : "/DeviceCMYK",
            _ => throw new InvalidDataException("The JPEG has an unknown colour model."),
        };
        return new PdfImage(width, height, new PdfImageStream($"/ColorSpace{colorSpace}/BitsPerComponent 8/Filter/DCTDecode", file));
    }
}
