using ErpWeb.Printing;

namespace ErpWeb.Tests.Printing;

public sealed class QrMatrixTests
{
    private static readonly QrMatrix Matrix = QrMatrix.Of("upi://pay?pa=shop@okbank&pn=Asha&am=1180.50&cu=INR");

    [Fact]
    public void Of_HasFinderPatternsInThreeCornersAndNoQuietZone()
    {
        Assert.Equal(1, Matrix.Size % 4);
        Assert.All([(0, 0), (0, Matrix.Size - 7), (Matrix.Size - 7, 0)], corner => Assert.True(IsFinder(corner.Item1, corner.Item2)));
        Assert.False(IsFinder(Matrix.Size - 7, Matrix.Size - 7));
    }

    [Fact]
    public void DarkRuns_CoverExactlyTheDarkModules()
    {
        var covered = Matrix.DarkRuns().SelectMany(run => Enumerable.Range(run.Column, run.Length).Select(column => (run.Row, column))).ToList();
        var dark = from row in Enumerable.Range(0, Matrix.Size) from column in Enumerable.Range(0, Matrix.Size) where Matrix.IsDark(row, column) select (row, column);

        Assert.Equal(dark, covered);
    }

    /// <summary>Seven by seven modules: a dark frame, a light ring, a dark core.</summary>
    private static bool IsFinder(int top, int left) =>
        Enumerable.Range(0, 49).All(i =>
        {
            var ring = Math.Max(Math.Abs((i / 7) - 3), Math.Abs((i % 7) - 3));
            return Matrix.IsDark(top + (i / 7), left + (i % 7)) == (ring != 2);
        });
}
