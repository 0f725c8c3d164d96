using QRCoder;

namespace ErpWeb.Printing;

/// <summary>A QR code as dark and light modules, without the quiet zone: whoever draws it leaves four modules of white around it.</summary>
public sealed class QrMatrix
{
    private const int QuietZone = 4;

    private readonly bool[,] dark;

    private QrMatrix(bool[,] dark) => this.dark = dark;

    public int Size => dark.GetLength(0);

    public bool IsDark(int row, int column) => dark[row, column];

    public static QrMatrix Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var size = data.ModuleMatrix.Count - (2 * QuietZone);
        var dark = new bool[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
                dark[row, column] = data.ModuleMatrix[row + QuietZone][column + QuietZone];
        }

        return new QrMatrix(dark);
    }

    /// <summary>The dark modules as the data of an SVG path, one unit per module.</summary>
    public string ToSvgPath() => string.Concat(DarkRuns().Select(run => $"M{run.Column} {run.Row}h{run.Length}v1h-{run.Length}z"));

    /// <summary>Dark modules that stand side by side in a row, as row, first column and number of modules.</summary>
    public IEnumerable<(int Row, int Column, int Length)> DarkRuns()
    {
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                var start = column;
                while (column < Size && dark[row, column])
                    column++;
                if (column > start)
                    yield return (row, start, column - start);
            }
        }
    }
}
