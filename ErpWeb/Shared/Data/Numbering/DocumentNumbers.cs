using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data.Numbering;

/// <summary>Takes document numbers inside the posting transaction: a rollback gives the number back, so none is missing.</summary>
public sealed class DocumentNumbers
{
    /// <summary>The next number of the tenant's series for this kind of document in the financial year of its date.</summary>
    /// <exception cref="InvalidOperationException">The tenant has no series for this kind of document.</exception>
    public async Task<TakenNumber> TakeAsync(ErpDbContext db, NumberedDocument document, DateOnly date, CancellationToken ct)
    {
        var series = await db.NumberSeries.AsNoTracking()
            .Where(s => s.Document == document)
            .OrderBy(s => s.Id)
            .Select(s => new { s.Id, s.Prefix })
            .FirstOrDefaultAsync(ct) ?? throw new InvalidOperationException($"The tenant has no number series for {document}.");
        var year = FinancialYear.From(date);
        var number = await Dialect.Of(db).TakeNumberAsync(db, series.Id, year.StartYear, ct);
        return new(series.Id, year.StartYear, number, DocumentNumber.Format(series.Prefix, year, number));
    }
}

/// <summary>A number that belongs to the document being posted.</summary>
public sealed record TakenNumber(Guid SeriesId, int FinancialYear, long Number, string Text);
