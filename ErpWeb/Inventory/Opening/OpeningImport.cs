using ErpWeb.Inventory.Goods;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Opening;

/// <summary>Imports opening stock: first a rehearsal that writes nothing, then the good rows as one document.</summary>
public sealed class OpeningImport(TenantDb tenantDb, TenantContext tenant, OpeningStockService service)
{
    public async Task<Result<ImportPlan<GoodsLine>>> PlanAsync(byte[] file, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.OpeningPost, ct);
        var sheet = CsvSheet.Read(file, OpeningColumns.All);
        if (!sheet.IsSuccess)
            return Result.Failure(sheet.Errors);
        var plan = new OpeningRowReader(await OpeningGoodsReader.ReadAsync(db, ct), await db.Warehouses.AsNoTracking().ToListAsync(ct)).Plan(sheet.Value);
        return plan.ToWrite.Count > Limits.Lines
            ? new Error("inventory.opening.too_long", $"One document takes {Limits.Lines} rows. Split the file.")
            : plan;
    }

    /// <summary>Posts the good rows as one document of that day, and returns how many they are.</summary>
    public async Task<Result<int>> WriteAsync(ImportPlan<GoodsLine> plan, Guid documentId, DateOnly? date, CancellationToken ct = default)
    {
        tenant.Demand(InventoryPermissions.OpeningPost);
        var posted = await service.PostAsync(new() { Id = documentId, Date = date, Lines = [.. plan.ToWrite.Select(row => row.Draft)] }, ct);
        return posted.IsSuccess ? plan.ToWrite.Count : Result.Failure(posted.Errors);
    }
}
