namespace ErpWeb.Shared.Kernel;

/// <summary>The outcome of a verb: a value, or what went wrong. Return either as it is; the conversion is implicit.</summary>
public sealed class Result<T>
{
    private readonly T? value;

    private Result(T? value, IReadOnlyList<Error> errors) => (this.value, Errors) = (value, errors);

    /// <summary>What went wrong; empty on success.</summary>
    public IReadOnlyList<Error> Errors { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsSuccess => Errors.Count == 0;

    /// <summary>The first error, or null on success.</summary>
    public Error? FirstError => IsSuccess ? null : Errors[0];

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The verb failed.</exception>
    public T Value => IsSuccess ? value! : throw new InvalidOperationException($"No value: {Errors[0].Code}.");

    /// <summary>Succeeds with a value; needed by name only where <typeparamref name="T"/> is an interface.</summary>
    public static Result<T> Success(T value) => new(value, []);

    /// <summary>Succeeds with a value.</summary>
    public static implicit operator Result<T>(T value) => Success(value);

    /// <summary>Fails with one error.</summary>
    public static implicit operator Result<T>(Error error) => Result.Failure([error]);

    /// <summary>Fails with several errors.</summary>
    public static implicit operator Result<T>(List<Error> errors) => Result.Failure(errors);

    /// <summary>Fails with several errors.</summary>
    public static implicit operator Result<T>(Error[] errors) => Result.Failure(errors);

    /// <summary>Passes on the failure of an earlier step.</summary>
    /// <exception cref="InvalidOperationException">The earlier step succeeded, so there is no value to return.</exception>
    public static implicit operator Result<T>(Result failure) => failure.IsSuccess
        ? throw new InvalidOperationException("A success without a value cannot become one with a value.")
        : new Result<T>(default, failure.Errors);
}
