using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Accounting.Currencies;

/// <summary>What a currency is worth in rupees from a day on, until the next rate.</summary>
[Tells(BookEvents.Rate)]
public sealed class ExchangeRate : TenantRow, IVersioned
{
    public required string Currency { get; set; }
    public DateOnly Date { get; set; }
    /// <summary>Rupees for the units in which the currency is quoted.</summary>
    public decimal Rate { get; set; }
    public int Version { get; set; }
}

internal sealed class ExchangeRateConfiguration : IEntityTypeConfiguration<ExchangeRate>
{
    public void Configure(EntityTypeBuilder<ExchangeRate> rate)
    {
        rate.ToTable("ExchangeRates");
        rate.Property(r => r.Currency).HasMaxLength(3);
        rate.HasIndex(r => new { r.TenantId, r.Currency, r.Date }).IsUnique();
    }
}
