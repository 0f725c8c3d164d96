using System.Linq.Expressions;
using System.Reflection;
using ErpWeb.Alerts.Push;
using ErpWeb.Identity.SignIn;
using ErpWeb.Identity.TwoFactor;
using ErpWeb.Identity.Users;
using ErpWeb.Platform;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Mail;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Domains;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ErpWeb.Shared.Data;

/// <summary>What every tenant row has in common: key, read filter, and the tenant in the WHERE of every update.</summary>
public static class TenantConventions
{
    /// <summary>The name of the query filter that keeps reads inside the tenant.</summary>
    public const string Filter = "tenant";

    /// <summary>The name of the query filter that hides documents of others from people who see their own only.</summary>
    public const string OwnFilter = "own";

    /// <summary>Entities that belong to no tenant, each for a reason; everything else must be <see cref="ITenantOwned"/>.</summary>
    public static IReadOnlySet<Type> Global { get; } = new HashSet<Type>
    {
        typeof(Tenant),                         // the list of tenants itself
        typeof(TenantDomain),                   // a host name is looked up before a tenant is known
        typeof(AppUser),                        // one sign-in may belong to several tenants
        typeof(Membership),                     // read at sign-in, before a tenant is chosen
        typeof(IdentityUserClaim<Guid>),
        typeof(IdentityUserLogin<Guid>),
        typeof(IdentityUserToken<Guid>),
        typeof(IdentityUserPasskey<Guid>),
        typeof(IdentityPasskeyData),            // owned by the passkey
        typeof(RecoveryCode),                   // belongs to a person
        typeof(GuessCount),                     // counts tries before anybody is known
        typeof(Operator),                       // runs the installation, belongs to no tenant
        typeof(DataProtectionKeyRow),           // keys of the application
        typeof(PushKey),                        // by which push services know the installation
        typeof(QueuedMail),                     // sent by one loop for all tenants; its text is sealed
        typeof(OutboxMessage),                  // read by one dispatcher for all tenants; holds ids only
    };

    public static void Apply(ModelBuilder model, ErpDbContext db)
    {
        foreach (var entity in TenantTypes(model.Model))
        {
            if (typeof(TenantRow).IsAssignableFrom(entity.ClrType))
            {
                model.Entity(entity.ClrType).HasKey(nameof(TenantRow.TenantId), nameof(TenantRow.Id));
                model.Entity(entity.ClrType).Property(nameof(TenantRow.Id)).ValueGeneratedNever();
            }
            model.Entity(entity.ClrType).Property(nameof(ITenantOwned.TenantId)).ValueGeneratedNever().IsConcurrencyToken();
            model.Entity(entity.ClrType).HasQueryFilter(Filter, OwnRowsOnly(entity.ClrType, db));
            if (entity.ClrType.GetCustomAttribute<OwnRecordAttribute>() is { } own)
                model.Entity(entity.ClrType).HasQueryFilter(OwnFilter, OwnDocumentsOnly(entity.ClrType, own.Property, db));
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
                model.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
        }
    }

    /// <summary>The entity types that belong to tenants.</summary>
    public static IReadOnlyList<T> TenantTypes<T>(IEnumerable<T> types) where T : IReadOnlyEntityType =>
        [.. types.Where(type => type.BaseType is null && typeof(ITenantOwned).IsAssignableFrom(type.ClrType))];

    private static IReadOnlyList<IMutableEntityType> TenantTypes(IMutableModel model) => TenantTypes(model.GetEntityTypes());

    // EF leaves the whole condition out of the statement while the parameter is null.
    private static LambdaExpression OwnDocumentsOnly(Type type, string property, ErpDbContext db)
    {
        var row = Expression.Parameter(type, "row");
        var person = Expression.Property(Expression.Constant(db, typeof(ErpDbContext)), nameof(ErpDbContext.OwnRecordsOf));
        return Expression.Lambda(
            Expression.OrElse(
                Expression.Equal(person, Expression.Constant(null, typeof(Guid?))),
                Expression.Equal(Expression.Convert(Expression.Property(row, property), typeof(Guid?)), person)),
            row);
    }

    // EF turns the context constant into a parameter of each context instance.
    private static LambdaExpression OwnRowsOnly(Type type, ErpDbContext db)
    {
        var row = Expression.Parameter(type, "row");
        return Expression.Lambda(
            Expression.Equal(
                Expression.Property(row, nameof(ITenantOwned.TenantId)),
                Expression.Property(Expression.Constant(db, typeof(ErpDbContext)), nameof(ErpDbContext.TenantId))),
            row);
    }
}
