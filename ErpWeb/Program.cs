using ErpWeb.Api;
using ErpWeb.App;
using ErpWeb.App.Demo;
using ErpWeb.App.Hosting;
using ErpWeb.Audit.Verification;
using ErpWeb.Identity;
using ErpWeb.Platform;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Upgrades;
using Microsoft.AspNetCore.Connections;

const string NoDemo = "--no-demo";
const int CannotStart = 2;
try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. args.Except([NoDemo, VerifyCommand.Name])], ContentRootPath = HostPaths.ContentRoot() });
    var database = DatabaseOptions.Read(builder.Configuration, builder.Environment.ContentRootPath);
    if (args is [VerifyCommand.Name, ..])
        return await VerifyCommand.RunAsync(database, builder.Configuration, Console.Out);

    builder.AddHosting();
    builder.Services.AddErpUi();
    builder.Services.AddModules(database, builder.Configuration);
    builder.Services.AddApi(builder.Configuration);

    await using var app = builder.Build();
    app.UseHosting();
    app.UseTenantSelection();
    app.UseApi();
    app.UseSessions();
    app.UseMiddleware<SupportTrail>();
    app.UseFormats();
    app.UseFormTokens();
    app.UseRepeatedRequests();
    app.UseSocketLimits();

    app.MapStaticAssets().AllowAnonymous();
    app.MapRazorComponents<App>().AddInteractiveServerRenderMode(SecurityHeaders.AreEnough);
    app.MapHealth();
    app.MapModules();
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
}
catch (SetupException fault)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return CannotStart;
}
catch (IOException fault) when (fault.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{fault.Message} ErpWeb or another program listens there already. Stop it, or choose another address: --urls http://localhost:5081");
    return CannotStart;
}
