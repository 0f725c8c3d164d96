using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Gst;
using ErpWeb.Tenancy.Brand;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Tenancy;

/// <summary>The business's own details, its looks, and its series of document numbers.</summary>
internal sealed class TenancyNewTenantStep : INewTenantStep
{
    public void Apply(ErpDbContext db, NewTenant tenant)
    {
        var draft = tenant.Draft;
        db.BusinessProfiles.Add(new BusinessProfile
        {
            LegalName = draft.BusinessName,
            TradeName = draft.BusinessName,
            Gstin = draft.Gstin,
            Scheme = draft.Gstin.Length > 0 ? TaxpayerScheme.Regular : TaxpayerScheme.Unregistered,
            StateCode = draft.StateCode,
            Email = draft.Email,
            Language = draft.Language,
        });
        db.Brandings.Add(new Branding { PrimaryColor = AccentColors.For(draft.Industry) });
        db.NumberSeries.AddRange(NumberSeriesSeeds.ForNewTenant());
    }
}
