using ErpWeb.Alerts;
using ErpWeb.Alerts.Push;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<AlertMark> AlertMarks => Set<AlertMark>();
    public DbSet<PushDevice> PushDevices => Set<PushDevice>();
    public DbSet<PushKey> PushKeys => Set<PushKey>();
}
