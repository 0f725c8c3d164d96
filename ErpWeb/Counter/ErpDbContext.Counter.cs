using ErpWeb.Counter.Bills;
using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Shifts;
using ErpWeb.Counter.Tills;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<Till> Tills => Set<Till>();
    public DbSet<StoredBill> CounterBills => Set<StoredBill>();
    public DbSet<Shift> Shifts => Set<Shift>();
    public DbSet<ShiftCount> ShiftCounts => Set<ShiftCount>();
    public DbSet<CashMove> CashMoves => Set<CashMove>();
    public DbSet<CounterSale> CounterSales => Set<CounterSale>();
    public DbSet<CounterTender> CounterTenders => Set<CounterTender>();
}
