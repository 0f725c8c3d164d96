using ErpWeb.Accounting.Contracts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Counter.Bills;
using ErpWeb.Counter.Papers;
using ErpWeb.Counter.Returns;
using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Selling;
using ErpWeb.Counter.Shifts;
using ErpWeb.Counter.Tills;
using ErpWeb.Shared.Ui;

namespace ErpWeb.Counter;

/// <summary>The counter: bills by scanner, keyboard or touch, their payment, and the shifts of cashiers. It posts through Billing and Credit and has no arithmetic of taxes of its own.</summary>
public static class CounterModule
{
    public static IServiceCollection AddCounter(this IServiceCollection services) => services
        .AddSingleton<BillFactsReader>()
        .AddScoped<BillService>()
        .AddSingleton<UsableCreditReader>()
        .AddSingleton<UseOfCredits>()
        .AddScoped<CounterSaleService>()
        .AddScoped<ReturnService>()
        .AddScoped<ShiftService>()
        .AddScoped<ShiftQueries>()
        .AddScoped<TillService>()
        .AddScoped<TillQueries>()
        .AddScoped<BillPaperReader>()
        .AddScoped<ScanReader>()
        .AddTransient<BillDesk>()
        .AddSourceLink(ShiftService.SourceType, "Shift", CounterPermissions.ShiftWork, source => $"/counter/shifts/{source.Id}")
        .AddPermissions(CounterPermissions.Groups)
        .AddMenuEntry(new("Counter", "shopping-cart", "/counter", "Sales", CounterPermissions.Sell, Order: 5))
        .AddMenuEntry(new("Shifts", "banknote", "/counter/shifts", "Sales", CounterPermissions.ShiftWork, Order: 19))
        .AddMenuEntry(new("Customer prices", "tag", "/counter/customer-prices", "Masters", CatalogPermissions.CustomerPriceView, Order: 55))
        .AddMenuEntry(new("Tills", "shopping-cart", "/settings/tills", "Settings", CounterPermissions.TillView, Order: 905));
}
