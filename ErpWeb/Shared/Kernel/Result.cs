namespace ErpWeb.Shared.Kernel;

/// <summary>The outcome of a verb that returns nothing: success, or what went wrong.</summary>
public sealed class Result
{
    private Result(IReadOnlyList<Error> errors) => Errors = errors;

    /// <summary>The one successful outcome.</summary>
    public static Result Success { get; } = new([]);

    /// <summary>What went wrong; empty on success.</summary>
    public IReadOnlyList<Error> Errors { get; }

    /// <summary>Whether nothing went wrong.</summary>
    public bool IsSuccess => Errors.Count == 0;

    /// <summary>The first error, or null on success.</summary>
    public Error? FirstError => IsSuccess ? null : Errors[0];

    /// <summary>A failure, also of any <see cref="Result{T}"/>: <c>return Result.Failure(check.Errors);</c></summary>
    /// <exception cref="ArgumentException">No error was given.</exception>
    public static Result Failure(IReadOnlyList<Error> errors)
    {
        if (errors.Count == 0) throw new ArgumentException("A failure needs an error.", nameof(errors));
        return new Result(errors);
    }

    /// <summary>Fails with one error.</summary>
    public static implicit operator Result(Error error) => Failure([error]);

    /// <summary>Fails with several errors.</summary>
    public static implicit operator Result(List<Error> errors) => Failure(errors);

    /// <summary>Fails with several errors.</summary>
    public static implicit operator Result(Error[] errors) => Failure(errors);
}
