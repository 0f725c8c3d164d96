using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tenancy.Profile;

/// <summary>Reads and writes the business's own details.</summary>
public sealed class BusinessProfileService(TenantDb tenantDb, TenantContext tenant, IProof proof)
{
    public async Task<BusinessProfileDraft> GetAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessView, ct);
        var profile = await db.BusinessProfiles.AsNoTracking().SingleAsync(ct);
        return new()
        {
            LegalName = profile.LegalName,
            TradeName = profile.TradeName,
            Scheme = profile.Scheme,
            Gstin = profile.Gstin,
            StateCode = profile.StateCode,
            AddressLine1 = profile.AddressLine1,
            AddressLine2 = profile.AddressLine2,
            City = profile.City,
            Pincode = profile.Pincode,
            Phone = profile.Phone,
            Email = profile.Email,
            UpiId = profile.UpiId,
            BankName = profile.BankName,
            BankAccountNumber = profile.BankAccountNumber,
            Ifsc = profile.Ifsc,
            InvoiceTerms = profile.InvoiceTerms,
            Iec = profile.Iec,
            LutNumber = profile.LutNumber,
            RoundsToRupee = profile.RoundsToRupee,
            TurnoverAboveFiveCrore = profile.TurnoverAboveFiveCrore,
            Language = profile.Language,
            WeekStart = profile.WeekStart,
            DatePattern = profile.DatePattern,
            NumberGrouping = profile.NumberGrouping,
            Version = profile.Version,
        };
    }

    /// <returns>The draft as it is stored now, with its new version.</returns>
    public async Task<Result<BusinessProfileDraft>> SaveAsync(BusinessProfileDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessEdit, ct);
        draft = draft.Tidy();
        if (BusinessProfileRules.Check(draft) is { Count: > 0 } errors)
            return errors;
        var profile = await db.BusinessProfiles.SingleAsync(ct);
        if (profile.Version != draft.Version)
            return TenancyErrors.Changed;
        // Whoever can change where customers pay to can take the money.
        if ((draft.UpiId, draft.BankName, draft.BankAccountNumber, draft.Ifsc) != (profile.UpiId, profile.BankName, profile.BankAccountNumber, profile.Ifsc))
        {
            tenant.Demand(TenancyPermissions.BankEdit);
            await proof.DemandOfPersonAsync(ct);
        }
        db.Entry(profile).CurrentValues.SetValues(draft);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return TenancyErrors.Changed;
        }
        return draft with { Version = profile.Version };
    }
}
