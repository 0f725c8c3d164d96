using System.Net;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Tests.Security.Web;

/// <summary>When the program itself fails, nobody reads why on the screen.</summary>
public sealed class FailingPageTests
{
    private const string Secret = "secret-of-the-inside";

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json")]
    public async Task Failure_TellsNothingOfTheInside(string accept)
    {
        await using var app = await TestApp.CreateAsync(settings: new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "None" }, configure: services => services.AddSingleton<IStartupFilter, Failing>());

        await app.SignUpAsync();
        var answer = await (await app.SignInAsync()).SendAsync(new(HttpMethod.Get, "/fail") { Headers = { { "Accept", accept } } });
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain(Secret, text);
        Assert.DoesNotContain(nameof(Failing), text);
        Assert.DoesNotContain("   at ", text);
        Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    // Behind everything of the application, where an endpoint would stand.
    private sealed class Failing : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Map("/fail", fail => fail.Run(_ => throw new InvalidOperationException(Secret)));
        };
    }
}
