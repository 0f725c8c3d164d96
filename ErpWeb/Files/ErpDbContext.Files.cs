using ErpWeb.Files;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<Attachment> Attachments => Set<Attachment>();
}
