using System.Net;
using System.Text;
using ErpWeb.Files;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security.Input;

/// <summary>Check 9: who is signed in to one business asks for the files of another by everything he could know or guess of them.</summary>
public sealed class FileGuessTests
{
    private const int Guesses = 5_000;

    [Fact]
    public async Task NoGuess_GivesAByteOfAnothersFile()
    {
        var content = Encoding.ASCII.GetBytes("%PDF-1.7 qzvkanari, a bill of the other business");
        await using var app = await TestApp.CreateAsync();
        var victim = await app.SignUpAsync("Bina Traders", "bina@example.com");
        await app.SignUpAsync();
        var (file, hash) = (Ids.New(), await app.Services.GetRequiredService<FileStore>().KeepAsync(victim.Id, content, default));
        await using (var db = app.Database.For(victim.Id))
        {
            db.Attachments.Add(new()
            {
                Id = file,
                OwnerType = nameof(PurchaseOrder),
                OwnerId = Ids.New(),
                Name = "bill.pdf",
                ContentType = "application/pdf",
                Bytes = content.Length,
                ContentHash = hash,
                AddedAtUtc = DateTime.UnixEpoch,
                AddedBy = "Bina",
            });
            await db.SaveChangesAsync();
        }
        var owner = await app.SignInAsync("bina@example.com");
        Assert.Equal(content, await (await owner.GetAsync($"/purchasing/orders/files/{file}")).Content.ReadAsByteArrayAsync());

        var thief = await app.SignInAsync();
        var (tried, answers) = (0, new Dictionary<HttpStatusCode, int>());
        foreach (var path in Paths(victim.Id, file, hash).Take(Guesses))
        {
            var answer = await thief.GetAsync(path);
            Assert.False((await answer.Content.ReadAsByteArrayAsync()).AsSpan().IndexOf("qzvkanari"u8) >= 0, path);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path} answered {answer.StatusCode}");
            answers[answer.StatusCode] = answers.GetValueOrDefault(answer.StatusCode) + 1;
            tried++;
        }
        Assert.Equal(Guesses, tried);
        Assert.Equal(64, hash.Length);
    }

    private static IEnumerable<string> Paths(Guid tenant, Guid file, string hash)
    {
        string[] folders = ["orders", "receipts", "bills", "expenses"];
        string[] roots = ["/files", "/data/files", "/attachments", "/purchasing/orders/files", "/logo", "/uploads"];
        foreach (var folder in folders)
            yield return $"/purchasing/{folder}/files/{file}";
        foreach (var root in roots)
            foreach (var name in (string[])[hash, $"{tenant:N}/{hash[..2]}/{hash}", $"{tenant}/{file}", $"{hash}.pdf", $"../files/{tenant:N}/{hash[..2]}/{hash}", $"{tenant:N}/", $"{tenant:N}"])
                yield return $"{root}/{name}";
        // Neighbours of the real id, and ids of the same moment.
        var bytes = file.ToByteArray();
        foreach (var folder in folders)
        {
            for (var bit = 0; bit < 128; bit++)
            {
                var near = bytes.ToArray();
                near[bit / 8] ^= (byte)(1 << (bit % 8));
                yield return $"/purchasing/{folder}/files/{new Guid(near)}";
            }
        }
        while (true)
            yield return $"/purchasing/orders/files/{Ids.New()}";
    }
}
