using ErpWeb.Accounting;
using ErpWeb.Alerts;
using ErpWeb.Api;
using ErpWeb.App;
using ErpWeb.App.Demo;
using ErpWeb.App.Hosting;
using ErpWeb.Audit;
using ErpWeb.Audit.Verification;
using ErpWeb.Billing;
using ErpWeb.Billing.Invoices.Endpoints;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Catalog;
using ErpWeb.Counter;
using ErpWeb.Counter.Papers;
using ErpWeb.Credit;
using ErpWeb.Files;
using ErpWeb.Identity;
using ErpWeb.Identity.Passkeys;
using ErpWeb.Identity.SignIn;
using ErpWeb.Insights;
using ErpWeb.Inventory;
using ErpWeb.Inventory.Reports;
using ErpWeb.Parties;
using ErpWeb.Platform;
using ErpWeb.Printing;
using ErpWeb.Purchasing;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Presence;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Brand;
using ErpWeb.Tenancy.Upgrades;

const string NoDemo = "--no-demo";
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. args.Except([NoDemo, VerifyCommand.Name])], ContentRootPath = HostPaths.ContentRoot() });
var database = DatabaseOptions.Read(builder.Configuration, builder.Environment.ContentRootPath);
if (args is [VerifyCommand.Name, ..])
    return await VerifyCommand.RunAsync(database, builder.Configuration, Console.Out);

builder.AddHosting();
builder.Services.AddErpData(database);
builder.Services.AddErpEvents();
builder.Services.AddErpFiles();
builder.Services.AddErpUi();
builder.Services.AddErpPresence();
builder.Services.AddTenancy();
builder.Services.AddSignIn(builder.Configuration);
builder.Services.AddFiles();
builder.Services.AddCatalog();
builder.Services.AddParties();
builder.Services.AddAccounting();
builder.Services.AddInventory();
builder.Services.AddCredit();
builder.Services.AddPrinting();
builder.Services.AddBilling();
builder.Services.AddInvoicePrinting();
builder.Services.AddPurchasing();
builder.Services.AddInsights();
builder.Services.AddCounter();
builder.Services.AddPlatform(builder.Configuration);
builder.Services.AddAlerts();
builder.Services.AddAudit();
builder.Services.AddApi(builder.Configuration);

var app = builder.Build();
app.UseHosting();
app.UseTenantSelection();
app.UseApi();
app.UseSessions();
app.UseMiddleware<SupportTrail>();
app.UseFormTokens();
app.UseRepeatedRequests();
app.UseSocketLimits();

app.MapStaticAssets().AllowAnonymous();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(SecurityHeaders.AreEnough);
app.MapHealth();
app.MapSignOut();
app.MapPasskeys();
app.MapCatalog();
app.MapInventory();
app.MapParties();
app.MapAccounting();
app.MapStockReports();
app.MapBranding();
app.MapInvoicePrinting();
app.MapPurchasing();
app.MapInsights();
app.MapCounter();
app.MapPlatform();
app.MapAudit();
app.MapApi();

// Before the host starts: cookies are signed with keys that are kept in the database.
await DatabaseSetup.ApplyAsync(database, Console.WriteLine);
await app.Services.GetRequiredService<TenantUpgrade>().ApplyAsync(Console.WriteLine);
if (args is ["operator", "add", var email])
    return await app.AddOperatorAsync(email);
if (!args.Contains(NoDemo) && app.Configuration.GetValue("Demo:Enabled", app.Environment.IsDevelopment()))
    await DemoData.EnsureAsync(app.Services);

app.PrintOnStart();
await app.RunAsync();
return 0;
