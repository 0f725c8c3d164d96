using ErpWeb.Shared.Mail;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<QueuedMail> QueuedMails => Set<QueuedMail>();
}
