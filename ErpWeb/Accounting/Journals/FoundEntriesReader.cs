using System.Globalization;
using ErpWeb.Shared.Data;

namespace ErpWeb.Accounting.Journals;

/// <summary>Finds entries as a bookkeeper remembers them: by narration, note, number, party or amount.</summary>
internal static class FoundEntriesReader
{
    /// <param name="search">Words of which an entry must have all; an amount may be written with commas.</param>
    public static IQueryable<JournalEntry> In(ErpDbContext db, IQueryable<JournalEntry> entries, string? search)
    {
        foreach (var word in SearchWords.Of(search))
        {
            entries = decimal.TryParse(word, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) && amount > 0
                ? entries.Where(entry => entry.Narration.ToLower().Contains(word) || entry.SourceNumber.ToLower().Contains(word)
                    || db.JournalLines.Any(line => line.EntryId == entry.Id && (line.Debit == amount || line.Credit == amount || line.Note.ToLower().Contains(word))))
                : entries.Where(entry => entry.Narration.ToLower().Contains(word) || entry.SourceNumber.ToLower().Contains(word)
                    || db.JournalLines.Any(line => line.EntryId == entry.Id && (line.Note.ToLower().Contains(word) || db.Parties.Any(party => party.Id == line.PartyId && party.SearchText.Contains(word)))));
        }
        return entries;
    }
}
