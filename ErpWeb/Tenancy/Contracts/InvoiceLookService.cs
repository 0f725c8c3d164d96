using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tenancy.Contracts;

/// <summary>Reads and writes how the next invoices look. Invoices that were issued keep what they were issued with.</summary>
public sealed class InvoiceLookService(TenantDb tenantDb)
{
    public async Task<InvoiceLook> GetAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessView, ct);
        return (await db.InvoiceTemplates.AsNoTracking().SingleOrDefaultAsync(ct))?.ToLook() ?? new();
    }

    /// <returns>The look as it is stored now.</returns>
    public async Task<Result<InvoiceLook>> SaveAsync(InvoiceLook look, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessEdit, ct);
        look = look with { SignatoryName = look.SignatoryName.Trim(), Footer = look.Footer.Trim(), CopyNote = look.CopyNote.Trim() };
        if (Check(look).ToList() is { Count: > 0 } errors)
            return errors;
        var template = await db.InvoiceTemplates.SingleOrDefaultAsync(ct) ?? db.InvoiceTemplates.Add(new()).Entity;
        db.Entry(template).CurrentValues.SetValues(look);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            return TenancyErrors.Changed;
        }
        return look;
    }

    private static IEnumerable<Error> Check(InvoiceLook look)
    {
        if (!Enum.IsDefined(look.Layout))
            yield return new("tenancy.look.layout", "Choose a layout.", nameof(look.Layout));
        foreach (var (text, limit, field) in ((string, int, string)[])
            [
                (look.SignatoryName, InvoiceLook.SignatoryMaxLength, nameof(look.SignatoryName)),
                (look.Footer, InvoiceLook.FooterMaxLength, nameof(look.Footer)),
                (look.CopyNote, InvoiceLook.CopyLabelMaxLength, nameof(look.CopyNote)),
            ])
        {
            if (text.Length > limit)
                yield return new("tenancy.look.too_long", $"At most {limit} characters fit here.", field);
        }
    }
}
