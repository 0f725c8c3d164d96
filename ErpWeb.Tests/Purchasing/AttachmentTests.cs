using System.Net;
using ErpWeb.Files;
using ErpWeb.Purchasing.Attachments;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Purchasing;

public sealed class AttachmentTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7 a bill"u8];

    [Fact]
    public void Kind_IsToldByTheBytes()
    {
        Assert.Equal("application/pdf", FileKinds.Read(Pdf).Value);
        Assert.Equal("image/jpeg", FileKinds.Read([0xFF, 0xD8, 0xFF, 0xE0]).Value);
        Assert.Equal("image/webp", FileKinds.Read([.. "RIFF1234WEBPVP8 "u8]).Value);
        Assert.Equal("files.kind", FileKinds.Read("<svg onload=alert(1)>"u8).FirstError?.Code);
        Assert.Equal("files.kind", FileKinds.Read("MZ a program"u8).FirstError?.Code);
        Assert.Equal("files.too_large", FileKinds.Read(new byte[FileKinds.MaxBytes + 1]).FirstError?.Code);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\bills\\b.pdf", "b.pdf")]
    [InlineData("a\r\nSet-Cookie: x\".pdf", "aSet-Cookie x.pdf")]
    [InlineData("...", "file")]
    public void Name_HoldsNoPathAndNoHeader(string typed, string kept) => Assert.Equal(kept, FileKinds.NameOf(typed));

    [Theory, Engines]
    public async Task Attached_IsFoundByItsBusinessOnly(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var order = await shop.ApproveAsync();
        await using var scope = shop.Scope();
        var files = scope.Get<AttachmentService>();

        Assert.True((await files.AddAsync(AttachedTo.Order, order.Id, "quote.pdf", Pdf)).IsSuccess);
        var file = Assert.Single(await files.ListAsync(AttachedTo.Order, order.Id));
        await using (var opened = (await files.OpenAsync(AttachedTo.Order, file.Id))!.Content)
            Assert.Equal(Pdf.Length, opened.Length);
        Assert.Null(await files.OpenAsync(AttachedTo.Bill, file.Id));

        var other = await TestTenants.OneAsync(shop.Database, "Bharat Stores", "29");
        await using var attacker = new TestScope(shop.Database, other.Id);
        Assert.Null(await attacker.Get<AttachmentService>().OpenAsync(AttachedTo.Order, file.Id));
        Assert.Equal("purchasing.not_found", (await attacker.Get<AttachmentService>().AddAsync(AttachedTo.Order, order.Id, "x.pdf", Pdf)).FirstError?.Code);
        Assert.Equal("purchasing.not_found", (await attacker.Get<AttachmentService>().RemoveAsync(AttachedTo.Order, file.Id)).FirstError?.Code);
    }

    [Fact]
    public async Task Download_IsForTheSignedIn_AndNeverRuns()
    {
        await using var app = await TestApp.CreateAsync();
        var firm = await Firm.CreateAsync(app.Database);
        Guid fileId;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<TenantContext>().Set(firm.TenantId, TestTenant.Clerk, Rights.All);
            var supplier = PurchaseFixture.SupplierNamed("Verma Mills").Build();
            await app.Database.SaveAsync(firm.TenantId, supplier);
            var order = (await scope.ServiceProvider.GetRequiredService<OrderService>().ApproveAsync(new OrderDraft
            {
                Date = new IndiaClock(TimeProvider.System).Today,
                PartyId = supplier.Id,
                Lines = [new() { Description = "Shelves", UnitPrice = 100 }],
            })).Value;
            var files = scope.ServiceProvider.GetRequiredService<AttachmentService>();
            await files.AddAsync(AttachedTo.Order, order.Id, "quote.pdf", Pdf);
            fileId = (await files.ListAsync(AttachedTo.Order, order.Id))[0].Id;
        }
        var owner = await app.SignInAsync(firm.Owner.Email);
        using var answer = await owner.GetAsync($"/purchasing/orders/files/{fileId}");

        Assert.Equal((HttpStatusCode.OK, "application/pdf", "attachment"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        var cashier = await app.SignInAsync((await firm.HireAsync(BuiltInRole.Cashier)).Email);
        using var refused = await cashier.GetAsync($"/purchasing/orders/files/{fileId}");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }
}
