namespace ErpWeb.App.Demo;

/// <summary>The pictures of the demonstration businesses, kept in the program.</summary>
internal static class DemoLogo
{
    public static byte[] Read(string name)
    {
        using var picture = typeof(DemoLogo).Assembly.GetManifestResourceStream($"ErpWeb.App.Demo.Logos.{name}")
            ?? throw new InvalidOperationException($"The logo {name} is not in the program.");
        using var bytes = new MemoryStream();
        picture.CopyTo(bytes);
        return bytes.ToArray();
    }
}
