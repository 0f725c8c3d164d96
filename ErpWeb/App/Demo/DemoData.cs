using ErpWeb.Identity.SignIn;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tenancy.SignUp;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.App.Demo;

/// <summary>Three demonstration businesses for a first look, made at the first start and offered on the sign-in page.</summary>
public static class DemoData
{
    // Nobody's secret: it stands on the sign-in page. That is why demonstration data is never made in production unless asked for.
    private const string Password = "demo-1234";

    private static readonly SignUpDraft[] Businesses =
    [
        new() { BusinessName = "Mehta Traders", Industry = Industry.Trading, StateCode = "27", AdminName = "Rajesh Mehta", Email = "owner@mehta.demo.example", Password = Password },
        new() { BusinessName = "Smile Care Dental Clinic", Industry = Industry.Dental, StateCode = "29", AdminName = "Dr Kavya Rao", Email = "owner@smilecare.demo.example", Password = Password },
        new() { BusinessName = "Kaveri Precision Works", Industry = Industry.Manufacturing, StateCode = "33", AdminName = "Senthil Kumar", Email = "owner@kaveri.demo.example", Password = Password },
    ];

    public static async Task EnsureAsync(IServiceProvider services, CancellationToken ct = default)
    {
        foreach (var business in Businesses)
        {
            await using var scope = services.CreateAsyncScope();
            if (!await ExistsAsync(scope.ServiceProvider, business, ct))
            {
                Console.WriteLine($"Making the demo business {business.BusinessName}...");
                _ = (await scope.ServiceProvider.GetRequiredService<TenantSignUpService>().SignUpAsync(business, "demo data", ct)).Value;
            }
            services.GetRequiredService<DemoSignIns>().Offer(new($"{business.BusinessName} ({IndustryNames.Of(business.Industry).ToLowerInvariant()})", business.Email, Password));
        }
    }

    private static async Task<bool> ExistsAsync(IServiceProvider services, SignUpDraft business, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<ErpDbContextPool>().RentAsync(ct);
        var name = TenantNames.Normalize(business.BusinessName);
        return await db.Tenants.AnyAsync(tenant => tenant.NormalizedName == name, ct);
    }
}
