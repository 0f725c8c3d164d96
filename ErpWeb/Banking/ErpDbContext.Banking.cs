using ErpWeb.Banking.Matching;
using ErpWeb.Banking.Rules;
using ErpWeb.Banking.Statements;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<BankSettings> BankSettings => Set<BankSettings>();
    public DbSet<BankTurn> BankTurns => Set<BankTurn>();
    public DbSet<BankStatement> BankStatements => Set<BankStatement>();
    public DbSet<BankLine> BankLines => Set<BankLine>();
    public DbSet<BankMatch> BankMatches => Set<BankMatch>();
    public DbSet<BankRule> BankRules => Set<BankRule>();
}
