using ErpWeb.Parties;
using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Billing.Documents;

/// <summary>How documents for customers and their lines lie in the database.</summary>
internal static class SalesMapping
{
    public static void Document<T>(EntityTypeBuilder<T> document, string table) where T : SalesDocument
    {
        document.ToTable(table);
        document.Property(d => d.Number).HasMaxLength(PostedDocument.NumberMaxLength);
        document.Property(d => d.PartyName).HasMaxLength(Party.NameMaxLength);
        document.Property(d => d.SearchText).HasMaxLength(Party.NameMaxLength + PostedDocument.NumberMaxLength + 1);
        document.Property(d => d.PartyGstin).HasMaxLength(15);
        document.Property(d => d.BillingAddress).HasMaxLength(400);
        document.Property(d => d.BillingStateCode).HasMaxLength(2);
        document.Property(d => d.ShippingAddress).HasMaxLength(400);
        document.Property(d => d.ShippingStateCode).HasMaxLength(2);
        document.Property(d => d.PlaceOfSupply).HasMaxLength(2);
        document.Property(d => d.SalespersonName).HasMaxLength(100);
        document.Property(d => d.Notes).HasMaxLength(PostedDocument.NotesMaxLength);
        document.Property(d => d.Supplier).HasMaxLength(4000);
        document.Property(d => d.PostedBy).HasMaxLength(100);
        document.Property(d => d.CancelReason).HasMaxLength(PostedDocument.CancelReasonMaxLength);
        document.HasIndex(d => new { d.TenantId, d.SeriesId, d.FinancialYear, d.SequenceNumber }).IsUnique();
        // A search walks this index alone; a table row is a kilobyte, most of it never looked at.
        document.HasIndex(d => new { d.TenantId, d.Date, d.Id, d.SearchText }).IsDescending(false, true, true, false);
        document.HasIndex(d => new { d.TenantId, d.PartyId, d.Date });
        document.HasIndex(d => new { d.TenantId, d.PostedById, d.Date, d.Id }).IsDescending(false, false, true, true);
    }

    public static void Line<T>(EntityTypeBuilder<T> line, string table) where T : SalesLine
    {
        line.ToTable(table);
        line.Ignore(l => l.Tax);
        line.Property(l => l.LotNumber).HasMaxLength(40);
        line.Property(l => l.Description).HasMaxLength(SalesLine.DescriptionMaxLength);
        line.Property(l => l.HsnSac).HasMaxLength(8);
        line.Property(l => l.Unit).HasMaxLength(3);
        line.Property(l => l.StatedUnit).HasMaxLength(3);
    }
}
