using System.Text;
using ErpWeb.Accounting.Accounts;
using ErpWeb.Audit.Books;
using ErpWeb.Billing.Receipts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Credit.Opening;
using ErpWeb.Credit.Receivables;
using ErpWeb.Purchasing.Payables;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Purchasing;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Credit.Opening;

/// <summary>What was open when the books began is received, paid, aged and stated like any other bill.</summary>
public sealed class OpeningBillTests
{
    private static readonly DateOnly Today = PurchaseFixture.Today;

    [Theory, Engines]
    public async Task OpenBills_AreInAgeingAndStatements_AreReceivedAndPaid_AndControlAccountsEqualThem(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var customer = await shop.Tenant.AddAsync(A.Party().Consumer());
        var drafts = (OpeningBillDraft[])
        [
            new() { Kind = OpeningBillKind.CustomerBill, PartyId = customer.Id, BillNumber = "INV/118", Date = new(2026, 2, 14), DueDate = new(2026, 3, 16), Amount = 23_600 },
            new() { Kind = OpeningBillKind.CustomerAdvance, PartyId = customer.Id, BillNumber = "RCT/9", Date = new(2026, 3, 1), Amount = 600 },
            new() { Kind = OpeningBillKind.SupplierBill, PartyId = shop.Supplier.Id, BillNumber = "V-77", Date = new(2026, 3, 2), DueDate = new(2026, 4, 1), Amount = 11_800 },
        ];
        Assert.Equal(3, (await PostAsync(shop, drafts)).Value);
        Assert.Equal(0, (await PostAsync(shop, drafts)).Value);

        var receipt = await shop.DoAsync<ReceiptService, Result<PostedReceipt>>(receipts => receipts.ReceiveAsync(new() { PartyId = customer.Id, Date = Today, Amount = 3600, Parts = [new() { BillId = drafts[0].Id, Amount = 3600 }] }));
        Assert.True(receipt.IsSuccess, receipt.FirstError?.Message);
        var owed = Assert.Single((await shop.DoAsync<SupplierPaymentQueries, PayableParty>(payments => payments.OpenAsync(shop.Supplier.Id))).Bills);
        Assert.Equal(("V-77", 11_800m), (owed.Number, owed.Due));
        var paid = await shop.PayAsync(shop.Payment(drafts[2].Id, 1800));
        Assert.True(paid.IsSuccess, paid.FirstError?.Message);

        var ageing = Assert.Single(await shop.DoAsync<ReceivableQueries, IReadOnlyList<PartyAgeing>>(receivables => receivables.AgeingAsync(Today)));
        Assert.Equal((20_000m, 600m), (ageing.Overdue, ageing.Unapplied));
        Assert.Equal(10_000, Assert.Single(await shop.DoAsync<PayableQueries, IReadOnlyList<PartyAgeing>>(payables => payables.AgeingAsync(Today))).Owed);
        var statement = await shop.DoAsync<ReceivableQueries, CustomerStatement?>(receivables => receivables.StatementAsync(customer.Id, new(2026, 4, 1), Today));
        Assert.Equal((23_000m, 19_400m), (statement!.Opening, statement.Closing));
        var supplier = await shop.DoAsync<PayableQueries, SupplierStatement?>(payables => payables.StatementAsync(shop.Supplier.Id, new(2026, 4, 1), Today));
        Assert.Equal((11_800m, 10_000m), (supplier!.Opening, supplier.Closing));
        var payment = await shop.DoAsync<SupplierPaymentQueries, SupplierPaymentView?>(payments => payments.FindAsync(paid.Value.Id));
        Assert.Equal(("V-77", false), (Assert.Single(payment!.Bills).Number, payment.Bills[0].HasPage));
        Assert.Equal((20_000m, -10_000m), (await shop.BalanceAsync(AccountRole.Receivables), await shop.BalanceAsync(AccountRole.Payables)));
        Assert.Equal("credit.already_paid", (await shop.DoAsync<OpeningBillService, Result>(service => service.CancelAsync(drafts[0].Id))).FirstError?.Code);
        Assert.True((await shop.DoAsync<OpeningBillService, Result>(service => service.CancelAsync(drafts[1].Id))).IsSuccess);
        await using var db = shop.Database.For(shop.Tenant.Id);
        Assert.All(await BooksVerification.VerifyAsync(db, default), rule => Assert.Empty(rule.Faults));
    }

    [Fact]
    public async Task WrongBills_AreRefusedEachAtItsField_AndNothingIsPosted()
    {
        await using var shop = await PurchaseFixture.CreateAsync(DatabaseEngine.Sqlite);
        var result = await PostAsync(shop,
        [
            new() { Kind = OpeningBillKind.SupplierBill, PartyId = shop.Supplier.Id, BillNumber = "A", Date = new(2026, 3, 2), Amount = 1 },
            new() { Kind = OpeningBillKind.SupplierBill, PartyId = shop.Supplier.Id, BillNumber = "A", Date = new(2026, 4, 1), DueDate = new(2026, 3, 1), Amount = 0.001m },
        ]);

        Assert.Equal(["Bills[1].Amount", "Bills[1].BillNumber", "Bills[1].Date", "Bills[1].DueDate"], result.Errors.Select(error => error.Field).Order(StringComparer.Ordinal));
        Assert.Empty((await shop.DoAsync<OpeningBillService, OpeningBillsView>(service => service.ReadAsync())).Rows);
    }

    [Fact]
    public async Task AFile_IsRehearsed_AndItsGoodRowsArePosted()
    {
        await using var shop = await PurchaseFixture.CreateAsync(DatabaseEngine.Sqlite);
        var file = Encoding.UTF8.GetBytes("Party,Type,Number,Date,Due date,Amount open\nVerma Mills,Supplier bill,V-1,02-03-2026,01-04-2026,\"1,180.00\"\nNobody,Supplier bill,V-2,02-03-2026,,5\nVerma Mills,Supplier advance,V-3,02-05-2026,,5\n");
        await using var scope = shop.Scope();
        var import = scope.Get<OpeningBillImport>();

        var plan = (await import.PlanAsync(file)).Value;
        Assert.Equal((1, 2), (plan.Count(ImportAction.New), plan.Count(ImportAction.Refused)));
        Assert.Equal(["3 Party", "4 Date"], plan.Issues.Select(issue => $"{issue.Row} {issue.Column}"));
        Assert.Equal(1, (await import.WriteAsync(plan, _ => { })).Value);

        Assert.Equal(1, (await import.PlanAsync(file)).Value.Count(ImportAction.Unchanged));
    }

    private static Task<Result<int>> PostAsync(PurchaseFixture shop, IReadOnlyList<OpeningBillDraft> drafts) => shop.DoAsync<OpeningBillService, Result<int>>(service => service.PostAsync(drafts));
}
