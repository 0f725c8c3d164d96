using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Languages;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.CustomerLinks;

/// <summary>What a customer's link shows: whose bills, of whom, and how to pay them.</summary>
public sealed record DueView
{
    public required string Business { get; init; }
    public required string Color { get; init; }
    public required string? Logo { get; init; }
    public required string Phone { get; init; }
    public required string UpiId { get; init; }
    public required string Customer { get; init; }
    public required Language Language { get; init; }
    public required IReadOnlyList<OpenReceivable> Bills { get; init; }
    public required IReadOnlyList<OpenCredit> Unapplied { get; init; }

    /// <summary>What is left to pay in each currency when the unapplied money in it is counted.</summary>
    public IReadOnlyList<MoneyIn> ToPay => [.. MoneyIn.Sums([.. Bills.Select(bill => bill.DueIn), .. Unapplied.Select(credit => -credit.LeftIn)]).Where(sum => sum.Amount > 0)];

    /// <summary>What of it UPI can pay.</summary>
    public decimal ToPayInRupees => ToPay.Where(sum => sum.Currency is null).Sum(sum => sum.Amount);

    public string? PayLink(decimal amount, string reference) =>
        amount > 0 && UpiLink.IsPayeeAddress(UpiId) ? UpiLink.Create(UpiId, Business, amount, reference, $"{reference} {Customer}") : null;
}

/// <summary>Reads it for whoever a link let in.</summary>
public sealed class DueReader(CustomerLinkReader links, OpenReceivablesReader open)
{
    public async Task<DueView> ReadAsync(LinkHolder holder, CancellationToken ct)
    {
        var bills = await links.BillsAsync(holder, ct);
        await using var db = await links.OpenAsync(holder.TenantId, ct);
        var business = await db.BusinessProfiles.AsNoTracking().SingleAsync(ct);
        var brand = await db.Brandings.AsNoTracking().SingleAsync(ct);
        return new()
        {
            Business = business.TradeName.Length > 0 ? business.TradeName : business.LegalName,
            Color = brand.PrimaryColor,
            Logo = brand.Logo is { Length: > 0 } logo ? $"data:{brand.LogoContentType};base64,{Convert.ToBase64String(logo)}" : null,
            Phone = business.Phone,
            UpiId = business.UpiId,
            Customer = await db.Parties.Where(party => party.Id == holder.PartyId).Select(party => party.Name).SingleAsync(ct),
            Language = Language.Find(business.Language) ?? Language.English,
            Bills = bills,
            Unapplied = await open.CreditsAsync(db, holder.PartyId, ct),
        };
    }

    /// <summary>Whether the invoice is one of the customer's own.</summary>
    public async Task<bool> OwnsAsync(LinkHolder holder, Guid invoiceId, CancellationToken ct)
    {
        await using var db = await links.OpenAsync(holder.TenantId, ct);
        return await db.Invoices.AnyAsync(invoice => invoice.Id == invoiceId && invoice.PartyId == holder.PartyId, ct);
    }
}
