using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Shared.Ui;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Billing;

/// <summary>Renders pages of the module on a database of their own, as the clerk of <see cref="BillingFixture"/>'s tenant.</summary>
public abstract class BillingPageTest : UiTest, IAsyncLifetime
{
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    protected BillingFixture Billing { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        Billing = await BillingFixture.CreateAsync(DatabaseEngine.Sqlite);
        TestServices.Add(Services, Billing.Database);
        Services.GetRequiredService<TenantContext>().Set(Billing.Tenant.Id, TestTenant.Clerk, Rights.All);
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Billing.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
