using ErpWeb.Files;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Attachments;

/// <summary>The documents that photos and PDFs are attached to; an expense is a bill that somebody records who may not see bills.</summary>
public enum AttachedTo { Order, Receipt, Bill, Expense }

/// <summary>An attached file on the screen.</summary>
public sealed record AttachedFile(Guid Id, string Name, string ContentType, long Bytes, DateTime AddedAtUtc, string AddedBy);

/// <summary>An attached file to be sent.</summary>
public sealed record OpenedFile(string Name, string ContentType, string ContentHash, Stream Content);

/// <summary>Keeps photos and PDFs beside documents. Who may see the document may see them.</summary>
public sealed class AttachmentService(TenantDb tenantDb, FileStore files)
{
    private const int MostPerDocument = 20;

    public async Task<IReadOnlyList<AttachedFile>> ListAsync(AttachedTo kind, Guid documentId, CancellationToken ct = default)
    {
        var permission = ViewRight(kind);
        await using var db = await tenantDb.OpenAsync(permission, ct);
        var owner = OwnerType(kind);
        return await db.Attachments.AsNoTracking()
            .Where(file => file.OwnerType == owner && file.OwnerId == documentId)
            .OrderBy(file => file.AddedAtUtc).ThenBy(file => file.Id)
            .Select(file => new AttachedFile(file.Id, file.Name, file.ContentType, file.Bytes, file.AddedAtUtc, file.AddedBy))
            .ToListAsync(ct);
    }

    /// <summary>Attaches the file; what it is is told by its bytes.</summary>
    public async Task<Result> AddAsync(AttachedTo kind, Guid documentId, string name, byte[] bytes, CancellationToken ct = default)
    {
        var permission = EditRight(kind);
        await using var db = await tenantDb.OpenAsync(permission, ct);
        var type = FileKinds.Read(bytes);
        if (!type.IsSuccess)
            return Result.Failure(type.Errors);
        if (!await ExistsAsync(db, kind, documentId, ct))
            return PurchaseErrors.NotFound;
        var owner = OwnerType(kind);
        if (await db.Attachments.CountAsync(file => file.OwnerType == owner && file.OwnerId == documentId, ct) >= MostPerDocument)
            return new Error("purchasing.attachment.too_many", $"At most {MostPerDocument} files are kept with a document.");
        db.Attachments.Add(new()
        {
            Id = Ids.New(),
            OwnerType = owner,
            OwnerId = documentId,
            Name = FileKinds.NameOf(name),
            ContentType = type.Value,
            Bytes = bytes.Length,
            ContentHash = await files.KeepAsync(db.TenantId, bytes, ct),
            AddedAtUtc = db.Clock.GetUtcNow().UtcDateTime,
            AddedBy = db.Actor.Name,
        });
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }

    /// <summary>Takes the file off the document; the edit log remembers that it was there.</summary>
    public async Task<Result> RemoveAsync(AttachedTo kind, Guid id, CancellationToken ct = default)
    {
        var permission = EditRight(kind);
        await using var db = await tenantDb.OpenAsync(permission, ct);
        var owner = OwnerType(kind);
        if (await db.Attachments.FirstOrDefaultAsync(file => file.Id == id && file.OwnerType == owner, ct) is not { } found)
            return PurchaseErrors.NotFound;
        db.Attachments.Remove(found);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }

    /// <summary>The file; null when the tenant has none of this kind with this id.</summary>
    public async Task<OpenedFile?> OpenAsync(AttachedTo kind, Guid id, CancellationToken ct = default)
    {
        var permission = ViewRight(kind);
        await using var db = await tenantDb.OpenAsync(permission, ct);
        var owner = OwnerType(kind);
        var found = await db.Attachments.AsNoTracking().FirstOrDefaultAsync(file => file.Id == id && file.OwnerType == owner, ct);
        return found is not null && files.Open(db.TenantId, found.ContentHash) is { } content ? new(found.Name, found.ContentType, found.ContentHash, content) : null;
    }

    internal static string ViewRight(AttachedTo kind) => kind switch
    {
        AttachedTo.Order => PurchasingPermissions.OrderView,
        AttachedTo.Receipt => PurchasingPermissions.ReceiptView,
        AttachedTo.Expense => PurchasingPermissions.ExpensePost,
        _ => PurchasingPermissions.BillView,
    };

    internal static string EditRight(AttachedTo kind) => kind switch
    {
        AttachedTo.Order => PurchasingPermissions.OrderEdit,
        AttachedTo.Receipt => PurchasingPermissions.ReceiptPost,
        AttachedTo.Expense => PurchasingPermissions.ExpensePost,
        _ => PurchasingPermissions.BillEdit,
    };

    private static string OwnerType(AttachedTo kind) => kind switch
    {
        AttachedTo.Order => nameof(PurchaseOrder),
        AttachedTo.Receipt => nameof(GoodsReceipt),
        _ => nameof(PurchaseBill),
    };

    private static Task<bool> ExistsAsync(ErpDbContext db, AttachedTo kind, Guid id, CancellationToken ct) => kind switch
    {
        AttachedTo.Order => db.PurchaseOrders.AnyAsync(row => row.Id == id, ct),
        AttachedTo.Receipt => db.GoodsReceipts.AnyAsync(row => row.Id == id, ct),
        _ => db.PurchaseBills.AnyAsync(row => row.Id == id, ct),
    };
}
