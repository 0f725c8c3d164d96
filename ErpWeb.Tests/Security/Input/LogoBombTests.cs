using System.Buffers.Binary;
using System.Text;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Tenancy.Brand;
using ErpWeb.Tests.Billing.Invoices.Printing;
using ErpWeb.Tests.Printing;
using ErpWeb.Tests.Support;
using ErpWeb.Tests.Tenancy;

namespace ErpWeb.Tests.Security.Input;

/// <summary>Pictures that are none, or more than a picture.</summary>
public sealed class LogoBombTests
{
    private const string NotAPicture = "tenancy.logo.not_a_picture";
    private const string BadSize = "tenancy.logo.bad_size";

    public static TheoryData<string, byte[], string> Bombs => new()
    {
        { "nothing", [], NotAPicture },
        { "one byte", [0x89], NotAPicture },
        { "SVG named png", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), NotAPicture },
        { "program", [(byte)'M', (byte)'Z', .. new byte[500]], NotAPicture },
        { "zip", [(byte)'P', (byte)'K', 3, 4, .. new byte[500]], NotAPicture },
        { "GIF", Encoding.UTF8.GetBytes("GIF89a" + new string(' ', 100)), NotAPicture },
        { "PNG of 65,535 x 65,535", Sized(65_535), BadSize },
        { "PNG of 2^32-1", Sized(uint.MaxValue), BadSize },
        { "PNG with a web page behind it", [.. LogoImageTests.RealPng, .. "<html><script>alert(1)</script>"u8], NotAPicture },
        { "PNG with a second end", [.. LogoImageTests.RealPng, .. "<script>"u8, 0, 0, 0, 0, .. "IEND"u8, 0, 0, 0, 0], NotAPicture },
        { "PNG cut off", LogoImageTests.RealPng[..^40], NotAPicture },
        { "PNG without pixels", [.. SamplePictures.Png(2, width: 32, height: 32)[..33], 0, 0, 0, 0, .. "IEND"u8, 0, 0, 0, 0], NotAPicture },
        { "JPEG cut off", SamplePictures.Jpeg[..^60], NotAPicture },
        { "JPEG cut off at the last byte", SamplePictures.Jpeg[..^1], NotAPicture },
        { "JPEG with a zip behind it", [.. SamplePictures.Jpeg, (byte)'P', (byte)'K', 3, 4, 0xFF, 0xD9], NotAPicture },
        { "JPEG of 65,535 x 65,535", LogoImageTests.Jpeg(65_535, 65_535), BadSize },
        { "JPEG whose segment is longer than the file", [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0, 0, 0xFF, 0xD9], NotAPicture },
        { "JPEG whose segment has no length", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xD9], NotAPicture },
        { "huge file", [.. LogoImageTests.RealPng, .. new byte[LogoImage.MaxBytes]], "tenancy.logo.too_many_bytes" },
    };

    [Theory, MemberData(nameof(Bombs))]
    public void Bomb_IsRefused(string what, byte[] file, string code) =>
        Assert.True(LogoImage.Read(file).FirstError?.Code == code, $"{what}: {LogoImage.Read(file).FirstError?.Code ?? "was taken"}");

    [Fact]
    public async Task Service_RefusesToo_AndKeepsWhatWasThere()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var branding = scope.Get<BrandingService>();
        var stored = (await branding.SaveLogoAsync(LogoImageTests.RealPng, (await branding.GetAsync()).Version)).Value;

        foreach (var bomb in Bombs)
            Assert.False((await branding.SaveLogoAsync(bomb.Data.Item2, stored.Version)).IsSuccess);

        Assert.Equal(LogoImageTests.RealPng, (await branding.FindLogoAsync())!.Bytes);
    }

    /// <summary>2,000 x 2,000 pixels that unpack to more, or to less, than the header says: the invoice is printed without the logo.</summary>
    [Theory]
    [InlineData(8, 8, 4000)]
    [InlineData(2000, 2000, 2)]
    public void PixelsThatDoNotFitTheHeader_DoNotStopTheInvoice(int width, int height, int realHeight)
    {
        var png = SamplePictures.Png(2, width: width, height: realHeight);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);

        HostTool.AssertSound(InvoicePdf.Write(SampleInvoices.IntraState() with { Logo = png }, [InvoiceCopy.Original]));
    }

    private static byte[] Sized(uint side)
    {
        var png = LogoImageTests.RealPng.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), side);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), side);
        return png;
    }
}
