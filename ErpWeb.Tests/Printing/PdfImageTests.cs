using ErpWeb.Printing.Images;
using ErpWeb.Printing.Pdf;

namespace ErpWeb.Tests.Printing;

public sealed class PdfImageTests
{
    public static TheoryData<string, byte[]> Pictures => new()
    {
        { "JPEG", SamplePictures.Jpeg },
        { "grey", SamplePictures.Png(0) },
        { "grey, one bit", SamplePictures.Png(0, bitDepth: 1) },
        { "RGB", SamplePictures.Png(2) },
        { "RGB, 16 bits", SamplePictures.Png(2, bitDepth: 16) },
        { "RGB with a transparent colour", SamplePictures.Png(2, transparency: [0, 1, 0, 2, 0, 3]) },
        { "palette", SamplePictures.Png(3) },
        { "palette of four bits with alpha", SamplePictures.Png(3, bitDepth: 4, transparency: [128]) },
        { "grey with alpha", SamplePictures.Png(4) },
        { "RGBA", SamplePictures.Png(6) },
        { "RGBA, 16 bits", SamplePictures.Png(6, bitDepth: 16) },
    };

    public static TheoryData<string, byte[]?> NotTaken => new()
    {
        { "nothing", null },
        { "empty", [] },
        { "text", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray() },
        { "cut PNG", SamplePictures.Png(6)[..60] },
        { "PNG without rows", Without(SamplePictures.Png(2), "IDAT"u8) },
        { "PNG with damaged rows", Damaged(SamplePictures.Png(2), "IDAT"u8) },
        { "interlaced PNG", SamplePictures.Png(2, isInterlaced: true) },
        { "huge PNG", SamplePictures.Png(0, bitDepth: 1, width: 100_000, height: 50) },
        { "PNG of an unknown colour type", SamplePictures.Png(5) },
        { "cut JPEG", SamplePictures.Jpeg[..200] },
        { "JPEG without its end", SamplePictures.Jpeg[..^2] },
        { "JPEG without a frame", [0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 0xFF, 0xD9] },
    };

    [Theory, MemberData(nameof(Pictures))]
    public void TryRead_TakesThePicture(string kind, byte[] file)
    {
        Assert.True(PdfImage.TryRead(file, out var image), kind);

        var document = new PdfDocument(new PdfMetadata("Picture", "Tests", DateTime.UnixEpoch));
        document.AddPage().Image(image, 50, 50, 120, 90);
        HostTool.AssertSound(document.ToArray());
    }

    [Theory, MemberData(nameof(NotTaken))]
    public void TryRead_RefusesTheRest(string kind, byte[]? file) => Assert.False(PdfImage.TryRead(file, out _), kind);

    [Fact]
    public void TryRead_EverySingleDamagedByte_NeitherThrowsNorHangs()
    {
        foreach (var original in new[] { SamplePictures.Png(6), SamplePictures.Png(3, transparency: [9]), SamplePictures.Jpeg })
        {
            for (var i = 0; i < original.Length; i++)
            {
                var file = original.ToArray();
                file[i] ^= 0xFF;
                PdfImage.TryRead(file, out _);
            }
        }
    }

    [Fact]
    public void TryRead_ReadsTheSize()
    {
        Assert.True(PdfImage.TryRead(SamplePictures.Jpeg, out var jpeg));
        Assert.True(PdfImage.TryRead(SamplePictures.Png(6, width: 5, height: 9), out var png));

        Assert.Equal((12, 16), (jpeg.Width, jpeg.Height));
        Assert.Equal((5, 9), (png.Width, png.Height));
    }

    private static byte[] Without(byte[] file, ReadOnlySpan<byte> chunk)
    {
        file[file.AsSpan().IndexOf(chunk)] = (byte)'x';
        return file;
    }

    private static byte[] Damaged(byte[] file, ReadOnlySpan<byte> chunk)
    {
        file[file.AsSpan().IndexOf(chunk) + 8] ^= 0xFF;
        return file;
    }
}
