using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Currencies;
using ErpWeb.Accounting.Journals;
using ErpWeb.Audit.Books;
using ErpWeb.Audit.Verification;
using ErpWeb.Billing.CustomerLinks;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Billing.Receipts;
using ErpWeb.Catalog.Items;
using ErpWeb.Credit.Receivables;
using ErpWeb.Credit.Reminders;
using ErpWeb.Credit.Settlements;
using ErpWeb.Parties;
using ErpWeb.Purchasing.Payables;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Purchasing;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Accounting.Currencies;

public sealed class ForeignTradeTests
{
    [Theory, Engines]
    public async Task Export_IsReceivedInParts_AndEachBringsItsGainOrLoss(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var (buyer, service) = (await AbroadAsync(shop), await shop.Tenant.AddAsync(An.Item().Service()));
        var invoice = (await InvoiceAsync(shop, Invoice(buyer, service, 10, 83.25m, new(2026, 11, 1)))).Value;
        Assert.Equal("Dr Receivables 83250, Cr ExportSales 83250", await shop.JournalOfAsync(invoice.Id));

        var first = (await ReceiveAsync(shop, buyer, invoice.Id, 400, 84.10m, 500)).Value;
        Assert.Equal("Dr Bank 33140, Dr BankCharges 500, Cr ExchangeDifference 340, Cr Receivables 33300", await shop.JournalOfAsync(first.Id));
        Assert.Equal("accounting.foreign.more_than_due", (await ReceiveAsync(shop, buyer, invoice.Id, 600.01m, 84)).FirstError?.Code);
        Assert.Equal("billing.receipt.in_currency", (await shop.DoAsync<ReceiptService, Result<PostedReceipt>>(receipts => receipts.ReceiveAsync(new() { InvoiceId = invoice.Id, Date = PurchaseFixture.Today, Amount = 1 }))).FirstError?.Code);

        var last = (await ReceiveAsync(shop, buyer, invoice.Id, 600, 82.90m)).Value;
        Assert.Equal("Dr Bank 49740, Dr ExchangeDifference 210, Cr Receivables 49950", await shop.JournalOfAsync(last.Id));
        Assert.Equal(0, await shop.BalanceAsync(AccountRole.Receivables));

        Assert.True((await shop.DoAsync<ReceiptService, Result>(receipts => receipts.CancelAsync(last.Id, "Other customer"))).IsSuccess);
        var view = (await shop.DoAsync<InvoiceReader, InvoiceView?>(invoices => invoices.FindAsync(invoice.Id)))!;
        Assert.Equal(600, view.ForeignDue);
        var dollars = Assert.Single((await shop.DoAsync<ReceivableQueries, CustomerStatement?>(queries => queries.StatementAsync(buyer.Id, new(2026, 11, 2), PurchaseFixture.Today)))!.Currencies);
        Assert.Equal((1000m, 600m), (dollars.Opening, dollars.Closing));
        Assert.Equal((400m, -33300m), (Assert.Single(dollars.Rows).Settled, dollars.Rows[0].Rupees));
        await AssertSoundAsync(shop);
    }

    [Theory, Engines]
    public async Task AnAdvance_LeavesTheBooksAtItsOwnRate(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var (buyer, service) = (await AbroadAsync(shop), await shop.Tenant.AddAsync(An.Item().Service()));
        var advance = (await ReceiveAsync(shop, buyer, null, 500, 84)).Value;
        Assert.Equal("Dr Bank 42000, Cr CustomerAdvances 42000", await shop.JournalOfAsync(advance.Id));
        var invoice = (await InvoiceAsync(shop, Invoice(buyer, service, 10, 83, new(2026, 11, 20)))).Value;

        var offer = await shop.DoAsync<AllocationQueries, AllocationOffer>(queries => queries.OfCreditAsync(advance.Id));
        Assert.Equal(("USD 500.00", 1000m), (offer.Format(offer.Left), Assert.Single(offer.With).Left));
        var due = await shop.DoAsync<AllocationQueries, AllocationOffer>(queries => queries.OfBillAsync(invoice.Id));
        Assert.Equal((1000m, 500m), (due.Left, Assert.Single(due.With).Left));
        var used = await shop.DoAsync<AllocationService, Result>(allocations => allocations.AllocateAsync(new() { CreditId = advance.Id, ReceivableId = invoice.Id, Date = PurchaseFixture.Today, Amount = 500 }));

        Assert.True(used.IsSuccess, used.FirstError?.Message);
        Assert.Equal(-500, await shop.BalanceAsync(AccountRole.ExchangeDifference));
        Assert.Equal((41500m, 0m), (await shop.BalanceAsync(AccountRole.Receivables), await shop.BalanceAsync(AccountRole.CustomerAdvances)));
        var statement = (await shop.DoAsync<ReceivableQueries, CustomerStatement?>(queries => queries.StatementAsync(buyer.Id, new(2026, 11, 1), PurchaseFixture.Today)))!;
        Assert.Equal((41500m, 500m), (statement.Closing, Assert.Single(statement.Currencies).Closing));
        await AssertSoundAsync(shop);
    }

    [Theory, Engines]
    public async Task Import_IsPaidWithAnAdvanceAndTheRest(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var supplier = await shop.Tenant.AddAsync(PurchaseFixture.SupplierNamed("Acme Ltd").With(Foreigner));
        var service = await shop.Tenant.AddAsync(An.Item().Service());
        var early = await shop.PayAsync(new() { PartyId = supplier.Id, Date = PurchaseFixture.Today, Currency = "USD", ExchangeRate = 82, Amount = 300 });
        Assert.Equal("Dr SupplierAdvances 24600, Cr Bank 24600", await shop.JournalOfAsync(early.Value.Id));

        var bill = shop.Bill(10, 100);
        (bill.PartyId, bill.Currency, bill.ExchangeRate, bill.IsReverseCharge, bill.Lines[0].ItemId, bill.Lines[0].AccountId) = (supplier.Id, "USD", 83.25m, true, service.Id, await shop.AccountAsync("7060"));
        var posted = await shop.BillAsync(bill);
        Assert.Equal("Dr 7060 83250, Dr InputIgst 14985, Cr Payables 83250, Cr ReverseChargePayable 14985", await shop.JournalOfAsync(posted.Id));

        var paid = await shop.PayAsync(new()
        {
            PartyId = supplier.Id,
            Date = PurchaseFixture.Today,
            Currency = "USD",
            ExchangeRate = 84,
            Amount = 700,
            FromCredit = 300,
            BankCharges = 750,
            Parts = [new() { BillId = posted.Id, Amount = 1000 }],
        });

        Assert.True(paid.IsSuccess, paid.FirstError?.Message);
        Assert.Equal("Dr BankCharges 750, Dr ExchangeDifference 150, Dr Payables 83250, Cr Bank 59550, Cr SupplierAdvances 24600", await shop.JournalOfAsync(paid.Value.Id));
        Assert.Equal((0m, 0m), (await shop.BalanceAsync(AccountRole.Payables), await shop.BalanceAsync(AccountRole.SupplierAdvances)));
        var statement = (await shop.DoAsync<PayableQueries, SupplierStatement?>(payables => payables.StatementAsync(supplier.Id, new(2026, 4, 1), PurchaseFixture.Today)))!;
        Assert.Equal((0m, "-300, -700, 1000"), (Assert.Single(statement.Currencies).Closing, string.Join(", ", statement.Currencies[0].Rows.Select(row => $"{row.Billed - row.Settled:0}"))));
        await AssertSoundAsync(shop);
    }

    [Theory, Engines]
    public async Task Revaluation_IsPostedOnce_AndTakenBackOnTheDayAfter(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var (buyer, service) = (await AbroadAsync(shop), await shop.Tenant.AddAsync(An.Item().Service()));
        await InvoiceAsync(shop, Invoice(buyer, service, 10, 83.25m, new(2026, 10, 15)));
        var day = new DateOnly(2026, 10, 31);
        Assert.Equal("accounting.revaluation.rate", (await RevalueAsync(shop, day)).FirstError?.Code);
        await shop.DoAsync<RateService, Result>(rates => rates.SaveAsync(new() { Currency = "USD", Date = day, Rate = 85.10m }));

        var posted = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RevalueAsync(shop, day))));

        Assert.Single(posted.Select(result => result.Value.Number).Distinct());
        Assert.Equal("Dr ExchangeRevaluation 1850, Cr ExchangeUnrealised 1850", await shop.JournalOfAsync(posted[0].Value.Id));
        Assert.Equal((0m, 0m), (await shop.BalanceAsync(AccountRole.ExchangeRevaluation), await shop.BalanceAsync(AccountRole.ExchangeUnrealised)));
        await AssertSoundAsync(shop);
    }

    [Fact]
    public async Task TheInvoice_PrintsBothCurrencies_AndWhatAnExportNeeds()
    {
        await using var shop = await PurchaseFixture.CreateAsync(DatabaseEngine.Sqlite);
        await using (var db = shop.Database.For(shop.Tenant.Id))
        {
            var profile = db.BusinessProfiles.Single();
            (profile.Iec, profile.LutNumber) = ("AAKFV9934C", "AD270326000123A");
            await db.SaveChangesAsync();
        }
        var (buyer, service) = (await AbroadAsync(shop), await shop.Tenant.AddAsync(An.Item().Service()));
        var invoice = (await InvoiceAsync(shop, Invoice(buyer, service, 10, 83.25m, new(2026, 11, 1)))).Value;

        var view = (await shop.DoAsync<InvoiceReader, InvoiceView?>(invoices => invoices.FindAsync(invoice.Id)))!;
        var model = InvoicePrinting.ToPrintModel(view, PrintLook.Plain);

        Assert.Contains(("IEC", "AAKFV9934C"), model.Particulars);
        Assert.Contains(("LUT", "AD270326000123A"), model.Particulars);
        Assert.Contains(("Exchange rate", "1 USD = ₹83.25"), model.Particulars);
        Assert.Equal(["Baltimore 21202", "United States"], ErpWeb.Billing.Invoices.Printing.InvoiceFacts.Of(model.Recipient).Select(line => line.ToString()).TakeLast(2));
        Assert.Equal([("Total in USD", "USD 1,000.00")], model.OtherTotals);
        Assert.Equal("USD 100.00 each, USD 1,000.00", model.Lines[0].Note);
        Assert.Equal([InvoiceDeclarations.ZeroRatedWithoutTax], model.Declarations);
        Assert.NotEmpty(InvoicePdf.Write(model, [InvoiceCopy.Original]));
    }

    /// <summary>What is due is said in the currency of the bill: to the customer, and to those who remind him.</summary>
    [Theory, Engines]
    public async Task Dues_AreToldInTheCurrencyOfTheBill(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var (buyer, service) = (await AbroadAsync(shop), await shop.Tenant.AddAsync(An.Item().Service()));
        var invoice = (await InvoiceAsync(shop, Invoice(buyer, service, 10, 83.25m, new(2026, 11, 1)))).Value;
        await ReceiveAsync(shop, buyer, invoice.Id, 400, 84.10m);
        await ReceiveAsync(shop, buyer, null, 50, 84m);

        var due = await shop.DoAsync<DueReader, DueView>(reader => reader.ReadAsync(new(shop.Tenant.Id, buyer.Id), default));

        Assert.Equal("USD 600.00", Assert.Single(due.Bills).DueIn.ToString());
        Assert.Equal("USD 50.00", Assert.Single(due.Unapplied).LeftIn.ToString());
        Assert.Equal(("USD 550.00", 0m), (MoneyIn.Text(due.ToPay), due.ToPayInRupees));
        var page = DueHtml.Of(due, "/due/x", PurchaseFixture.Today);
        Assert.Contains("<strong>USD 550.00</strong>", page, StringComparison.Ordinal);
        Assert.Contains("of USD 1,000.00", page, StringComparison.Ordinal);
        Assert.DoesNotContain("upi:", page, StringComparison.Ordinal);
        Assert.Contains("USD 600.00 is open on bill", ReminderText.Short(buyer.Name, due.Bills, "Asha Traders", PurchaseFixture.Today), StringComparison.Ordinal);
        Assert.Contains("Total: USD 600.00", ReminderText.Mail(buyer.Name, due.Bills, "Asha Traders", PurchaseFixture.Today), StringComparison.Ordinal);
    }

    private static void Foreigner(Party party) =>
        (party.GstKind, party.Gstin, party.StateCode, party.City, party.Pincode, party.Country, party.Currency) =
        (PartyGstKind.Overseas, "", IndianStates.OtherCountry, "Baltimore", "21202", "United States", "USD");

    private static Task<Party> AbroadAsync(PurchaseFixture shop) => shop.Tenant.AddAsync(A.Party().Named("Harbour Imports LLC").With(Foreigner));

    private static InvoiceDraft Invoice(Party buyer, Item service, decimal quantity, decimal rate, DateOnly date) => new()
    {
        Date = date,
        PartyId = buyer.Id,
        IsWithPaymentOfTax = false,
        Currency = "USD",
        ExchangeRate = rate,
        Lines = [new() { ItemId = service.Id, Quantity = quantity, UnitPrice = 100 }],
    };

    private static Task<Result<PostedInvoice>> InvoiceAsync(PurchaseFixture shop, InvoiceDraft draft) => shop.DoAsync<InvoiceService, Result<PostedInvoice>>(invoices => invoices.PostAsync(draft));

    private static Task<Result<PostedReceipt>> ReceiveAsync(PurchaseFixture shop, Party buyer, Guid? invoice, decimal amount, decimal rate, decimal? charges = null) =>
        shop.DoAsync<ReceiptService, Result<PostedReceipt>>(receipts => receipts.ReceiveAsync(new()
        {
            PartyId = buyer.Id,
            Date = invoice is null ? new(2026, 11, 10) : PurchaseFixture.Today,
            Currency = "USD",
            ExchangeRate = rate,
            BankCharges = charges,
            Tenders = [new() { Mode = PaymentMode.Bank, Amount = amount }],
            Parts = invoice is { } id ? [new() { BillId = id, Amount = amount }] : [],
        }));

    private static Task<Result<PostedJournal>> RevalueAsync(PurchaseFixture shop, DateOnly day) => shop.DoAsync<RevaluationService, Result<PostedJournal>>(revaluations => revaluations.PostAsync(day));

    private static async Task AssertSoundAsync(PurchaseFixture shop)
    {
        await using var books = shop.Database.For(shop.Tenant.Id);
        Assert.Empty((await BooksVerification.VerifyAsync(books, default)).SelectMany(rule => rule.Faults.Select(fault => $"{rule.Sentence}: {fault.Problem}")));
        await using var log = shop.Database.For(shop.Tenant.Id);
        Assert.Empty((await LogVerification.VerifyAsync(log, null, default)).Faults.Select(fault => $"{fault.Record}: {fault.Problem}"));
    }
}
