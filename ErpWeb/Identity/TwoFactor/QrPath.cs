using System.Text;
using QRCoder;

namespace ErpWeb.Identity.TwoFactor;

/// <summary>A QR code as the data of an SVG path, one unit to a module.</summary>
internal static class QrPath
{
    private const int QuietZone = 4;

    public static (int Size, string Path) Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count - 2 * QuietZone;
        var path = new StringBuilder();
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                if (data.ModuleMatrix[row + QuietZone][column + QuietZone])
                    path.Append('M').Append(column).Append(' ').Append(row).Append("h1v1h-1z");
            }
        }
        return (size, path.ToString());
    }
}
