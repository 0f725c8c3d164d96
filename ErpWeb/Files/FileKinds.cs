using ErpWeb.Shared.Kernel;

namespace ErpWeb.Files;

/// <summary>What may be attached: photos and PDF, told by their bytes, whatever the name says. Pure.</summary>
public static class FileKinds
{
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>For a file input.</summary>
    public const string Accept = "image/jpeg,image/png,image/webp,application/pdf";

    public static Error TooLarge { get; } = new("files.too_large", $"The file is larger than {MaxBytes / 1024 / 1024} MB. Take the photo smaller, or scan in fewer dots.");

    /// <summary>The content type of the bytes.</summary>
    public static Result<string> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
            return TooLarge;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "image/jpeg";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return "image/png";
        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
            return "image/webp";
        if (bytes.StartsWith("%PDF-"u8))
            return "application/pdf";
        return new Error("files.kind", "Attach a photo (JPEG, PNG, WebP) or a PDF.");
    }

    /// <summary>A name that is safe in a header and on a disk: no path, no control characters.</summary>
    public static string NameOf(string name)
    {
        var last = PlainText.Of(name).Split('/', '\\')[^1];
        var kept = string.Concat(last.Where(letter => !char.IsControl(letter) && letter is not ('"' or '<' or '>' or ':' or '|' or '?' or '*'))).Trim(' ', '.');
        return kept.Length == 0 ? "file" : kept.Length <= Attachment.NameMaxLength ? kept : kept[^Attachment.NameMaxLength..];
    }
}
