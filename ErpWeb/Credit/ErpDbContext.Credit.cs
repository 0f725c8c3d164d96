using ErpWeb.Credit.Diary;
using ErpWeb.Credit.Interest;
using ErpWeb.Credit.Limits;
using ErpWeb.Credit.Links;
using ErpWeb.Credit.Opening;
using ErpWeb.Credit.Payables;
using ErpWeb.Credit.Receivables;
using ErpWeb.Credit.Reminders;
using ErpWeb.Credit.Settlements;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<Receivable> Receivables => Set<Receivable>();
    public DbSet<ReceivableSettlement> ReceivableSettlements => Set<ReceivableSettlement>();
    public DbSet<CustomerCredit> CustomerCredits => Set<CustomerCredit>();
    public DbSet<CustomerCreditUse> CustomerCreditUses => Set<CustomerCreditUse>();
    public DbSet<AdvanceTax> AdvanceTaxes => Set<AdvanceTax>();
    public DbSet<CreditAllocation> CreditAllocations => Set<CreditAllocation>();
    public DbSet<CustomerTerms> CustomerTerms => Set<CustomerTerms>();
    public DbSet<CreditOverride> CreditOverrides => Set<CreditOverride>();
    public DbSet<CollectionSettings> CollectionSettings => Set<CollectionSettings>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<DiaryNote> DiaryNotes => Set<DiaryNote>();
    public DbSet<CustomerDebitNote> CustomerDebitNotes => Set<CustomerDebitNote>();
    public DbSet<CustomerDebitNoteLine> CustomerDebitNoteLines => Set<CustomerDebitNoteLine>();
    public DbSet<CustomerLink> CustomerLinks => Set<CustomerLink>();
    public DbSet<OpeningBill> OpeningBills => Set<OpeningBill>();
    public DbSet<Payable> Payables => Set<Payable>();
    public DbSet<PayableSettlement> PayableSettlements => Set<PayableSettlement>();
    public DbSet<SupplierCredit> SupplierCredits => Set<SupplierCredit>();
    public DbSet<SupplierCreditUse> SupplierCreditUses => Set<SupplierCreditUse>();
}
