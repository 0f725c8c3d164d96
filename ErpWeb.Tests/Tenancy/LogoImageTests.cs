using System.Buffers.Binary;
using ErpWeb.Tenancy.Brand;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Tenancy;

public sealed class LogoImageTests
{
    internal static byte[] RealPng { get; } = File.ReadAllBytes(Path.Combine(SourceTree.Root, "wwwroot", "icons", "icon-192.png"));

    [Fact]
    public void Png_IsReadWithItsSize() => Assert.Equal(new LogoImage("image/png", 192, 192), LogoImage.Read(RealPng).Value);

    [Fact]
    public void Jpeg_IsReadWithItsSize() => Assert.Equal(new LogoImage("image/jpeg", 300, 200), LogoImage.Read(Jpeg(300, 200)).Value);

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<html><script>alert(1)</script>")]
    [InlineData("GIF89a............")]
    [InlineData("")]
    public void OtherContent_IsNoLogo(string content) => Assert.Equal("tenancy.logo.not_a_picture", CodeOf(System.Text.Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void CutOffPicture_IsNoLogo()
    {
        Assert.Equal("tenancy.logo.not_a_picture", CodeOf(RealPng[..^20]));
        for (var length = 0; length < Jpeg(300, 200).Length; length++)
            Assert.Equal("tenancy.logo.not_a_picture", CodeOf(Jpeg(300, 200)[..length]));
    }

    [Theory]
    [InlineData(15, 100)]
    [InlineData(100, 2001)]
    [InlineData(65535, 65535)]
    public void PictureOfAnUnfitSize_IsRefused(int width, int height) => Assert.Equal("tenancy.logo.bad_size", CodeOf(Jpeg(width, height)));

    [Fact]
    public void HugePng_IsRefusedWithoutOverflow()
    {
        var png = RealPng.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), uint.MaxValue);
        Assert.Equal("tenancy.logo.bad_size", CodeOf(png));
    }

    [Fact]
    public void LargeFile_IsRefused() => Assert.Equal("tenancy.logo.too_many_bytes", CodeOf([.. RealPng, .. new byte[LogoImage.MaxBytes]]));

    private static string CodeOf(byte[] bytes) => LogoImage.Read(bytes).FirstError!.Code;

    // Start of image, an application segment, start of frame, start of scan with one byte, end of image.
    internal static byte[] Jpeg(int width, int height) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8,
        (byte)(height >> 8), (byte)(height & 0xFF), (byte)(width >> 8), (byte)(width & 0xFF), 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x2A, 0xFF, 0xD9,
    ];
}
