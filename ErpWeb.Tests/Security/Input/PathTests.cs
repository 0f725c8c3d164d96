using System.Net.Sockets;
using System.Text;
using ErpWeb.Billing.Invoices.Endpoints;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security.Input;

public sealed class PathTests
{
    private static readonly string[] Roots = ["/", "/fonts/", "/icons/", "/js/", "/logo/", "/billing/invoices/", "/parties/", "/_framework/", "/_content/"];

    private static readonly string[] Names =
    [
        .. from step in (string[])["../", "..\\", "..%2f", "..%5c", "%2e%2e/", "%2e%2e%2f", "..%252f", "....//", "..;/", "%c0%ae%c0%ae/", "..%00/", ".%2e/"]
           from file in (string[])["appsettings.json", "etc/passwd", "ErpWeb.dll", "data/erpweb.db", "edit-log.key", ".git/config"]
           select string.Concat(Enumerable.Repeat(step, 3)) + file,
        "appsettings.json", "ErpWeb.dll", ".git/config", ".env", "edit-log.key", "data/erpweb.db", "web.config", "swagger/index.html", "CON", "nul", "~/.ssh/id_rsa",
    ];

    [Fact]
    public async Task NoName_LeadsOutOfTheRoot()
    {
        await using var app = await TestApp.CreateAsync();
        var server = app.Listen();
        var tries = 0;
        foreach (var address in Roots.SelectMany(root => Names.Select(name => root + name)))
        {
            var answer = await AskAsync(server, address);
            Assert.Matches("^HTTP/1.1 (302|400|401|404|405) ", answer);
            Assert.DoesNotContain("root:x:0", answer);
            Assert.DoesNotContain("ConnectionString", answer);
            tries++;
        }
        Assert.True(tries > 300);
    }

    // By hand: every client tidies the address before it leaves.
    private static async Task<string> AskAsync(Uri server, string address)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    [Theory]
    [InlineData("INV/26-27/0001", "INV-26-27-0001.pdf")]
    [InlineData("../../etc/passwd", "..-..-etc-passwd.pdf")]
    public void NameOfADownload_HasNoFolder(string number, string name) => Assert.Equal(name, InvoiceEndpoints.FileName(number));

    [Fact]
    public async Task Downloads_AreNamedByTheProgram()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        var visitor = await app.SignInAsync();
        foreach (var (address, name) in new[] { ("/parties/export.csv?q=..%2f..%2fx", "parties.csv"), ("/catalog/items/export.csv?q=%0d%0aX:1", "items.csv"), ("/settings/edit-log/export.csv?q=%22", "edit-log.csv") })
        {
            var answer = await visitor.GetAsync(address);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal(name, answer.Content.Headers.ContentDisposition.FileName);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }
}
