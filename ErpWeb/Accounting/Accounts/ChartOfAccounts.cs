namespace ErpWeb.Accounting.Accounts;

/// <summary>
/// The accounts a new tenant starts with, in the groups of Schedule III to the Companies Act 2013. Codes leave room for
/// the tenant's own; the roles are what postings look for.
/// </summary>
public static class ChartOfAccounts
{
    public static IEnumerable<Account> ForNewTenant() =>
        Template.Select(line => new Account { Id = Shared.Data.Ids.New(), Code = line.Code, Name = line.Name, Group = line.Group, Role = line.Role, Kind = KindOf(line.Role) });

    private static AccountKind KindOf(AccountRole role) => role switch
    {
        AccountRole.Cash => AccountKind.Cash,
        AccountRole.Bank or AccountRole.UpiClearing or AccountRole.CardClearing => AccountKind.Bank,
        _ => AccountKind.None,
    };

    private sealed record Line(string Code, string Name, AccountGroup Group, AccountRole Role = AccountRole.None);

    private static readonly Line[] Template =
    [
        new("1000", "Capital", AccountGroup.Equity),
        new("1100", "Drawings", AccountGroup.Equity),
        new("1200", "Reserves and surplus", AccountGroup.Equity, AccountRole.RetainedEarnings),
        new("1900", "Opening balance equity", AccountGroup.Equity, AccountRole.OpeningEquity),

        new("2000", "Term loans", AccountGroup.NonCurrentLiabilities),
        new("2100", "Unsecured loans", AccountGroup.NonCurrentLiabilities),

        new("2500", "Trade payables", AccountGroup.CurrentLiabilities, AccountRole.Payables),
        new("2510", "Trade payables, micro and small enterprises", AccountGroup.CurrentLiabilities),
        new("2520", "Advances from customers", AccountGroup.CurrentLiabilities, AccountRole.CustomerAdvances),
        new("2530", "Goods received, not billed", AccountGroup.CurrentLiabilities, AccountRole.GoodsReceivedNotBilled),
        new("2540", "Freight and duties of goods, not billed", AccountGroup.CurrentLiabilities, AccountRole.LandedCosts),
        new("2600", "Output CGST", AccountGroup.CurrentLiabilities, AccountRole.OutputCgst),
        new("2610", "Output SGST / UTGST", AccountGroup.CurrentLiabilities, AccountRole.OutputSgst),
        new("2620", "Output IGST", AccountGroup.CurrentLiabilities, AccountRole.OutputIgst),
        new("2630", "Output compensation cess", AccountGroup.CurrentLiabilities, AccountRole.OutputCess),
        new("2640", "GST payable under reverse charge", AccountGroup.CurrentLiabilities, AccountRole.ReverseChargePayable),
        new("2650", "Customs duty payable", AccountGroup.CurrentLiabilities, AccountRole.CustomsPayable),
        new("2700", "TDS payable", AccountGroup.CurrentLiabilities, AccountRole.TdsPayable),
        new("2710", "Provident fund, ESI and professional tax payable", AccountGroup.CurrentLiabilities),
        new("2800", "Expenses payable", AccountGroup.CurrentLiabilities),

        new("3000", "Furniture and fittings", AccountGroup.NonCurrentAssets),
        new("3100", "Plant and machinery", AccountGroup.NonCurrentAssets),
        new("3200", "Computers", AccountGroup.NonCurrentAssets),
        new("3300", "Vehicles", AccountGroup.NonCurrentAssets),
        new("3800", "Accumulated depreciation", AccountGroup.NonCurrentAssets),
        new("3900", "Security deposits", AccountGroup.NonCurrentAssets),

        new("4000", "Inventory", AccountGroup.CurrentAssets, AccountRole.Stock),
        new("4010", "Stock in transit", AccountGroup.CurrentAssets, AccountRole.StockInTransit),
        new("4020", "Stock with job workers", AccountGroup.CurrentAssets, AccountRole.StockWithWorkers),
        new("4030", "Goods delivered, not billed", AccountGroup.CurrentAssets, AccountRole.StockDelivered),
        new("4100", "Trade receivables", AccountGroup.CurrentAssets, AccountRole.Receivables),
        new("4110", "Revaluation of dues in foreign currency", AccountGroup.CurrentAssets, AccountRole.ExchangeRevaluation),
        new("4200", "Advances to suppliers", AccountGroup.CurrentAssets, AccountRole.SupplierAdvances),
        new("4300", "Input CGST", AccountGroup.CurrentAssets, AccountRole.InputCgst),
        new("4310", "Input SGST / UTGST", AccountGroup.CurrentAssets, AccountRole.InputSgst),
        new("4320", "Input IGST", AccountGroup.CurrentAssets, AccountRole.InputIgst),
        new("4330", "Input compensation cess", AccountGroup.CurrentAssets, AccountRole.InputCess),
        new("4340", "Electronic cash ledger", AccountGroup.CurrentAssets),
        new("4350", "GST on advances from customers", AccountGroup.CurrentAssets, AccountRole.GstOnAdvances),
        new("4400", "TDS and TCS receivable", AccountGroup.CurrentAssets),
        new("4500", "Cash", AccountGroup.CurrentAssets, AccountRole.Cash),
        new("4510", "Bank", AccountGroup.CurrentAssets, AccountRole.Bank),
        new("4520", "UPI clearing", AccountGroup.CurrentAssets, AccountRole.UpiClearing),
        new("4530", "Card clearing", AccountGroup.CurrentAssets, AccountRole.CardClearing),
        new("4540", "Cash moved at the counter", AccountGroup.CurrentAssets, AccountRole.CounterCash),

        new("5000", "Sales", AccountGroup.Income, AccountRole.Sales),
        new("5010", "Exempt sales and services", AccountGroup.Income, AccountRole.ExemptSales),
        new("5020", "Export and SEZ sales", AccountGroup.Income, AccountRole.ExportSales),
        new("5800", "Other income", AccountGroup.Income),
        new("5805", "Interest and charges from customers", AccountGroup.Income, AccountRole.CustomerInterest),
        new("5810", "Discount received", AccountGroup.Income, AccountRole.DiscountReceived),

        new("6000", "Cost of goods sold", AccountGroup.CostOfSales, AccountRole.CostOfSales),
        new("6010", "Purchases", AccountGroup.CostOfSales),
        new("6020", "Freight inward", AccountGroup.CostOfSales),
        new("6030", "Stock adjustment", AccountGroup.CostOfSales, AccountRole.StockAdjustment),
        new("6040", "Purchase price variance", AccountGroup.CostOfSales, AccountRole.PurchaseVariance),

        new("7000", "Salaries and wages", AccountGroup.Expenses),
        new("7010", "Rent", AccountGroup.Expenses),
        new("7020", "Electricity", AccountGroup.Expenses),
        new("7030", "Telephone and internet", AccountGroup.Expenses),
        new("7040", "Repairs and maintenance", AccountGroup.Expenses),
        new("7050", "Travelling and conveyance", AccountGroup.Expenses),
        new("7060", "Professional fees", AccountGroup.Expenses),
        new("7070", "Bank charges", AccountGroup.Expenses, AccountRole.BankCharges),
        new("7080", "Discount allowed", AccountGroup.Expenses, AccountRole.DiscountAllowed),
        new("7090", "Bad debts", AccountGroup.Expenses),
        new("7100", "Depreciation", AccountGroup.Expenses),
        new("7110", "Interest", AccountGroup.Expenses),
        new("7120", "Exchange gain or loss", AccountGroup.Expenses, AccountRole.ExchangeDifference),
        new("7125", "Unrealised exchange gain or loss", AccountGroup.Expenses, AccountRole.ExchangeUnrealised),
        new("7130", "GST that may not be claimed", AccountGroup.Expenses, AccountRole.IneligibleCredit),
        new("7140", "Printing and stationery", AccountGroup.Expenses),
        new("7150", "Office expenses", AccountGroup.Expenses),
        new("7160", "Cash short and over", AccountGroup.Expenses, AccountRole.CashVariance),
        new("7900", "Round off", AccountGroup.Expenses, AccountRole.RoundOff),
    ];
}
