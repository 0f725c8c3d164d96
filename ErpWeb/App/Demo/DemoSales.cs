using ErpWeb.Accounting.Accounts;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.App.Demo;

/// <summary>Two years of invoices and of payments for most of them, through the same rules and postings as typed ones.</summary>
internal sealed class DemoSales(
    InvoiceFactsReader factsReader, InvoicePoster invoices, ReceiptPoster receipts, StockLedger stockLedger, DocumentNumbers numbers, DemoPurchases purchases, DemoClock time, IReadOnlyList<SalespersonFacts> people)
{
    private const int RecentDays = 120;

    private sealed record Payment(ReceiptDraft Draft, Invoice Invoice);

    public static DateOnly FirstDay(DateOnly today) => today.AddYears(-2);

    /// <returns>How many invoices were made.</returns>
    public async Task<int> WriteAsync(ErpDbContext db, DemoBusiness business, Random random, DateOnly today, CancellationToken ct)
    {
        var first = FirstDay(today);
        var frame = await factsReader.ReadFrameAsync(db, ct);
        frame = frame with { Items = await factsReader.ReadItemsAsync(db, await db.Items.Select(item => item.Id).ToListAsync(ct), ct) };
        var customers = (await db.Parties.AsNoTracking().Where(party => party.IsCustomer).OrderBy(party => party.Name).ToListAsync(ct)).ConvertAll(InvoiceFactsReader.ToFacts);
        await StockUpAsync(db, first, ct);

        var payments = new PriorityQueue<Payment, DateOnly>();
        var count = 0;
        for (var date = first; date <= today; date = date.AddDays(1))
        {
            count += await TradeAsync(db, business, random, frame, customers, payments, date, today, ct);
            await purchases.TradeAsync(db, date, today, ct);
        }
        return count;
    }

    private async Task<int> TradeAsync(
        ErpDbContext db, DemoBusiness business, Random random, InvoiceFacts frame, IReadOnlyList<PartyFacts> customers,
        PriorityQueue<Payment, DateOnly> payments, DateOnly date, DateOnly today, CancellationToken ct)
    {
        var bills = date.DayOfWeek is DayOfWeek.Sunday ? 0 : (int)(random.NextDouble() * 2 * business.BillsPerDay + 0.5);
        foreach (var moment in time.Plan(date, bills))
        {
            time.MoveTo(date, moment);
            var party = customers[random.Next(customers.Count)];
            var facts = frame with { Party = party, Salesperson = people.FirstOrDefault(person => person.Id == party.SalespersonId) };
            var draft = NewBill(random, facts, date);
            var figures = InvoiceCalculator.Calculate(draft, facts, today);
            if (InvoiceRules.Check(draft, facts, figures, today) is { Count: > 0 } errors)
                throw new InvalidOperationException($"{business.Name}: {errors[0].Message}");
            var number = await numbers.TakeAsync(db, NumberedDocument.Invoice, date, ct);
            var invoice = (await invoices.WriteAsync(db, draft, facts, figures, number, ct)).Value.Invoice;
            foreach (var payment in PaymentsFor(random, invoice, today).Where(payment => payment.Draft.Date <= today))
                payments.Enqueue(payment, payment.Draft.Date!.Value);
        }
        while (payments.TryPeek(out var due, out var day) && day <= date)
        {
            payments.Dequeue();
            _ = (await receipts.WriteAsync(db, due.Draft, due.Invoice, await numbers.TakeAsync(db, NumberedDocument.Receipt, day, ct), ct)).Value;
        }
        return bills;
    }

    private static InvoiceDraft NewBill(Random random, InvoiceFacts facts, DateOnly date)
    {
        var items = facts.Items.Values.OrderBy(item => item.Code, StringComparer.Ordinal).ToList();
        var lines = Enumerable.Range(0, random.Next(1, 7)).Select(_ => items[random.Next(items.Count)]).Distinct().Select(item => new InvoiceDraftLine
        {
            ItemId = item.Id,
            Quantity = item.IsService || item.SalePrice > 5000 ? 1 : random.Next(1, item.SalePrice < 200 ? 25 : 8),
            UnitPrice = item.SalePrice,
            PriceIncludesTax = item.PriceIncludesTax,
            Discount = random.Next(6) == 0 ? 5 : null,
        });
        return new() { Date = date, PartyId = facts.Party!.Id, SalespersonId = facts.Salesperson?.Id, Lines = [.. lines] };
    }

    // Cash customers pay at once; of the others most pay around the due date, some in two parts, and some recent ones not yet.
    private static IEnumerable<Payment> PaymentsFor(Random random, Invoice invoice, DateOnly today)
    {
        var delay = invoice.DueDate == invoice.Date ? 0 : invoice.DueDate.DayNumber - invoice.Date.DayNumber + random.Next(-5, 25);
        var date = invoice.Date.AddDays(Math.Max(0, delay));
        var isRecent = invoice.Date > today.AddDays(-RecentDays);
        var fate = random.Next(20);
        if (invoice.Total <= 0 || isRecent && fate == 0)
            yield break;
        var part = fate < 4 ? Rounding.Rupee(invoice.Total / 2) : invoice.Total;
        if (part > 0)
            yield return Pay(random, invoice, date, part);
        if (part < invoice.Total && !(isRecent && fate == 1))
            yield return Pay(random, invoice, date.AddDays(20), invoice.Total - part);
    }

    private static Payment Pay(Random random, Invoice invoice, DateOnly date, decimal amount)
    {
        var mode = (PaymentMode)random.Next(4);
        var reference = mode is PaymentMode.Cash ? "" : $"{random.NextInt64(100_000_000_000, 999_999_999_999)}";
        return new(new() { InvoiceId = invoice.Id, Date = date, Mode = mode, Amount = amount, Reference = reference }, invoice);
    }

    // Enough of everything, so that two years of sales do not end below zero.
    private async Task StockUpAsync(ErpDbContext db, DateOnly date, CancellationToken ct)
    {
        var goods = await db.Items.AsNoTracking().Where(item => item.Kind == ItemKind.Goods).ToListAsync(ct);
        if (goods.Count == 0)
            return;
        var opening = new SourceDocument("OpeningStock", Ids.New(), "Opening stock");
        var batch = new PostingBatch(db);
        await stockLedger.PostAsync(db, batch, new(opening, date, AccountRole.OpeningEquity, "Opening stock")
        {
            In = [.. goods.Select(item => (Item: item, Quantity: item.SalePrice < 200 ? 1500 : 400)).Select(line => new StockIn(Ids.New(), line.Item.Id, line.Quantity, Rounding.Money(line.Quantity * line.Item.PurchasePrice!.Value)))],
        }, ct);
        await batch.WriteAsync(LoggedChange.Posted(opening.Type, opening.Id, new { Date = date }), ct);
    }
}
