using ErpWeb.Parties;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<Party> Parties => Set<Party>();
    public DbSet<PartyAddress> PartyAddresses => Set<PartyAddress>();
}
