using ErpWeb.Billing.Invoices;
using ErpWeb.Inventory.Transfers;
using ErpWeb.Purchasing.Bills;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench.Posting;

/// <summary>A document that is posted: how, and which of its rows bear its id in which column, besides the ledgers.</summary>
internal sealed record PostedKind(string Name, (string Table, string Key)[] Rows, Func<IServiceProvider, BenchTenant, Task<Guid>> PostAsync)
{
    public static PostedKind Invoice { get; } = new(
        "invoice", [("Invoices", "Id"), ("InvoiceLines", "InvoiceId"), ("InvoiceTaxes", "InvoiceId"), ("Receivables", "Id")],
        async (services, tenant) => (await services.GetRequiredService<InvoiceService>().PostAsync(tenant.NewDraft())).Value.Id);

    public static PostedKind Bill { get; } = new(
        "purchase bill", [("PurchaseBills", "Id"), ("PurchaseBillLines", "BillId"), ("Payables", "Id")],
        async (services, tenant) => (await services.GetRequiredService<BillService>().PostAsync(tenant.NewBill())).Value.Id);

    public static PostedKind Transfer { get; } = new(
        "stock transfer", [("Transfers", "Id"), ("TransferLines", "TransferId")],
        async (services, tenant) => (await services.GetRequiredService<TransferService>().SendAsync(tenant.NewTransfer())).Value.Id);
}
