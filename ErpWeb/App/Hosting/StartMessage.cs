using ErpWeb.Identity.SignIn;

namespace ErpWeb.App.Hosting;

/// <summary>What the person who typed the command sees once the application answers.</summary>
internal static class StartMessage
{
    public static void PrintOnStart(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() => Print(app));

    private static void Print(WebApplication app)
    {
        var address = app.Urls.FirstOrDefault() ?? "";
        Console.WriteLine($"\nErpWeb is ready: {address}");
        foreach (var demo in app.Services.GetRequiredService<DemoSignIns>().All)
            Console.WriteLine($"  {demo.Label}: {demo.Email} / {demo.Password}");
        Console.WriteLine($"Register a business of your own at {address}/sign-up. Ctrl+C stops.\n");
    }
}
