using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Data.Numbering;

/// <summary>Takes document numbers inside the posting transaction: a rollback gives the number back, so none is missing.</summary>
public sealed class DocumentNumbers
{
    /// <summary>The next number of the tenant's series for this kind of document in the financial year of its date.</summary>
    /// <param name="registrationId">The GSTIN that issues it, where each has a series of its own; null is the main one.</param>
    /// <exception cref="InvalidOperationException">The tenant has no series for this kind of document.</exception>
    public async Task<TakenNumber> TakeAsync(ErpDbContext db, NumberedDocument document, DateOnly date, CancellationToken ct, Guid? registrationId = null)
    {
        var year = FinancialYear.From(date);
        var (seriesId, prefix, number) = await Dialect.Of(db).TakeNumberAsync(db, document, registrationId, year.StartYear, ct)
            ?? throw new InvalidOperationException($"The tenant has no number series for {document}.");
        return new(seriesId, year.StartYear, number, DocumentNumber.Format(prefix, year, number));
    }
}

/// <summary>A number that belongs to the document being posted.</summary>
public sealed record TakenNumber(Guid SeriesId, int FinancialYear, long Number, string Text);
