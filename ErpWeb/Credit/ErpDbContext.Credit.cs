using ErpWeb.Credit.Payables;
using ErpWeb.Credit.Receivables;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<Receivable> Receivables => Set<Receivable>();
    public DbSet<Payable> Payables => Set<Payable>();
    public DbSet<PayableSettlement> PayableSettlements => Set<PayableSettlement>();
    public DbSet<SupplierCredit> SupplierCredits => Set<SupplierCredit>();
    public DbSet<SupplierCreditUse> SupplierCreditUses => Set<SupplierCreditUse>();
}
