namespace ErpWeb.Printing.Fonts;

/// <summary>The fonts that ship inside the program: Noto Sans, under the SIL Open Font License beside this file.</summary>
public static class BundledFonts
{
    private static readonly Lazy<TrueTypeFont> LazyRegular = new(() => Load("NotoSans-Regular"));
    private static readonly Lazy<TrueTypeFont> LazyBold = new(() => Load("NotoSans-Bold"));

    public static TrueTypeFont Regular => LazyRegular.Value;

    public static TrueTypeFont Bold => LazyBold.Value;

    private static TrueTypeFont Load(string name)
    {
        using var resource = typeof(BundledFonts).Assembly.GetManifestResourceStream($"ErpWeb.Printing.Fonts.{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not embedded in the program.");
        var file = new byte[resource.Length];
        resource.ReadExactly(file);
        return new TrueTypeFont(name, file);
    }
}
