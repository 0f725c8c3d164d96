using ErpWeb.Credit.Contracts;
using ErpWeb.Credit.Receivables;
using ErpWeb.Parties.Contracts;

namespace ErpWeb.Credit;

/// <summary>What customers owe and what suppliers are owed, document by document.</summary>
public static class CreditModule
{
    public static IServiceCollection AddCredit(this IServiceCollection services) =>
        services.AddSingleton<CreditLedger>().AddSingleton<PayableLedger>().AddSingleton<OpenReceivablesReader>().AddSingleton<IPartyBalances, PartyBalances>();
}
