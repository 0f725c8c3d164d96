using ErpWeb.Audit.Books;
using ErpWeb.Audit.Verification;
using ErpWeb.Billing.Receipts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Billing;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Credit;

/// <summary>A trader whose one customer buys on 30 days.</summary>
internal sealed class CreditFixture : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private CreditFixture(BillingFixture billing) => Billing = billing;

    public BillingFixture Billing { get; }

    public Guid PartyId => Billing.Customer.Id;

    public static async Task<CreditFixture> CreateAsync(DatabaseEngine engine) => new(await BillingFixture.CreateAsync(engine));

    /// <summary>An invoice of so many pieces at 118 rupees.</summary>
    public async Task<Guid> BillAsync(decimal pieces, DateOnly? date = null) =>
        (await Billing.PostAsync(Billing.Draft(draft => (draft.Date, draft.Lines[0].Quantity) = (date ?? new(2026, 11, 20), pieces)))).Id;

    public Task<Result<PostedReceipt>> ReceiveAsync(decimal amount, params (Guid Bill, decimal Amount)[] parts) => ReceiveAsync(amount, Today, parts);

    public Task<Result<PostedReceipt>> ReceiveAsync(decimal amount, DateOnly date, params (Guid Bill, decimal Amount)[] parts) => DoAsync<ReceiptService, Result<PostedReceipt>>(service => service.ReceiveAsync(new()
    {
        PartyId = PartyId,
        Date = date,
        Amount = amount,
        Mode = PaymentMode.Cash,
        Parts = [.. parts.Select(part => new DuePart { BillId = part.Bill, Amount = part.Amount })],
    }));

    public async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = Billing.Scope();
        return await act(scope.Get<TService>());
    }

    public Task<CreditStanding> StandingAsync() => DoAsync<ErpWeb.Credit.Receivables.CustomerQueries, CreditStanding>(queries => queries.StandingAsync(PartyId));

    public async Task<decimal> DueAsync(Guid bill)
    {
        await using var db = Billing.Database.For(Billing.Tenant.Id);
        return await db.Receivables.Where(row => row.Id == bill).Select(row => row.Amount - row.Settled).SingleAsync();
    }

    /// <summary>Every rule of the books holds and the edit log knows every row.</summary>
    public async Task AssertSoundAsync()
    {
        await using var books = Billing.Database.For(Billing.Tenant.Id);
        Assert.Empty((await BooksVerification.VerifyAsync(books, default)).SelectMany(rule => rule.Faults.Select(fault => $"{rule.Sentence}: {fault.Problem}")));
        await using var log = Billing.Database.For(Billing.Tenant.Id);
        Assert.Empty((await LogVerification.VerifyAsync(log, null, default)).Faults.Select(fault => $"{fault.Record}: {fault.Problem}"));
    }

    public ValueTask DisposeAsync() => Billing.DisposeAsync();
}
