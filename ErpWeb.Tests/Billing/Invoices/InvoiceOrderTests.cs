using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Billing.Invoices;

public sealed class InvoiceOrderTests
{
    [Theory, Engines]
    public async Task ChosenOrder_GoesThroughAllPages_AndShowsEachInvoiceOnce(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        foreach (var quantity in (decimal[])[3, 1, 5, 2, 4])
            await shop.PostAsync(shop.Draft(draft => (draft.Lines[0].Quantity, draft.Date) = (quantity, new DateOnly(2026, 11, 20).AddDays((int)-quantity))));

        Assert.Equal([118m, 236m, 354m, 472m, 590m], await TotalsAsync(shop, "total"));
        Assert.Equal([590m, 472m, 354m, 236m, 118m], await TotalsAsync(shop, "-due"));
        Assert.Equal([590m, 472m, 354m, 236m, 118m], await TotalsAsync(shop, "date"));
        Assert.Equal(5, (await TotalsAsync(shop, "customer")).Distinct().Count());
        Assert.Equal([118m, 236m, 354m, 472m, 590m], await TotalsAsync(shop, null));
        Assert.Equal([118m, 236m, 354m, 472m, 590m], await TotalsAsync(shop, "no such column"));
    }

    private static async Task<List<decimal>> TotalsAsync(BillingFixture shop, string? sort)
    {
        await using var scope = shop.Scope();
        List<decimal> totals = [];
        string? cursor = null;
        do
        {
            var page = await scope.Get<InvoiceQueries>().PageAsync(new(Sort: sort), cursor, size: 2);
            totals.AddRange(page.Rows.Select(row => row.Total));
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return totals;
    }
}
