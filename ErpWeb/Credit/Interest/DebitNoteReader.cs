using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Interest;

/// <summary>A debit note to a customer with what it is for.</summary>
public sealed record DebitNoteView(CustomerDebitNote Note, IReadOnlyList<CustomerDebitNoteLine> Lines);

/// <summary>Reads one debit note.</summary>
public sealed class DebitNoteReader(TenantDb tenantDb)
{
    public async Task<DebitNoteView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.View, ct);
        if (db.OwnRecordsOf is not null || await db.CustomerDebitNotes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } note)
            return null;
        return new(note, await db.CustomerDebitNoteLines.AsNoTracking().Where(line => line.NoteId == id).OrderBy(line => line.LineNumber).ToListAsync(ct));
    }
}
