using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class ResultTests
{
    private static readonly Error Late = new("test.late", "Too late.");
    private static readonly Error Wrong = new("test.wrong", "Wrong.", "Lines[2].Quantity");

    [Fact]
    public void Value_ConvertsImplicitly()
    {
        Result<int> result = 5;

        Assert.True(result.IsSuccess);
        Assert.Equal(5, result.Value);
        Assert.Null(result.FirstError);
    }

    [Fact]
    public void Errors_ConvertImplicitly()
    {
        Result<int> one = Late;
        Result<int> list = new List<Error> { Late, Wrong };
        Result<int> array = new[] { Wrong };
        Result plain = Late;

        Assert.Equal([Late], one.Errors);
        Assert.Equal([Late, Wrong], list.Errors);
        Assert.Equal(Wrong, array.FirstError);
        Assert.False(plain.IsSuccess);
        Assert.True(Result.Success.IsSuccess);
    }

    [Fact]
    public void Failure_PassesThroughOtherTypes()
    {
        Result<int> first = Late;

        Result<string> second = Result.Failure(first.Errors);

        Assert.Equal([Late], second.Errors);
    }

    [Fact]
    public void Value_OfAFailure_Throws()
    {
        Result<int> result = Late;

        Assert.Throws<InvalidOperationException>(() => result.Value);
    }

    [Fact]
    public void Failure_WithoutErrors_Throws()
    {
        Assert.Throws<ArgumentException>(() => Result.Failure([]));
        Assert.Throws<InvalidOperationException>(() => (Result<int>)Result.Success);
    }
}
