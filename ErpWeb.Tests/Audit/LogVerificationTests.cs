using ErpWeb.Audit.Verification;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Audit;

/// <summary>Somebody who owns the tables takes the triggers away and edits the log or the rows: the check names the first place.</summary>
public sealed class LogVerificationTests
{
    private const string NotAsTheLogSays = "the log says";

    [Theory, Engines]
    public async Task UntouchedBusiness_IsIntact(DatabaseEngine engine)
    {
        await using var audit = await AuditFixture.CreateAsync(engine);

        var verdict = await audit.VerifyAsync();

        Assert.Empty(verdict.Faults);
        Assert.Equal(verdict.Head.Sequence, verdict.Entries);
    }

    [Theory, Engines]
    public async Task EditsOfTheLog_AreFoundAtTheirPlace(DatabaseEngine engine)
    {
        (string Sql, long? Sequence)[] edits =
        [
            ("""update "EditLog" set "Changes" = replace("Changes", '100', '10') where "Sequence" = (select min("Sequence") from "EditLog" where "EntityType" = 'Item')""", null),
            ("""update "EditLog" set "ActorName" = 'Somebody else' where "Sequence" = 3""", 3),
            ("""delete from "EditLog" where "Sequence" = 4""", 4),
            ("""delete from "EditLog" where "Sequence" > 5""", 6),
            ("""update "EditLog" set "Sequence" = case "Sequence" when 7 then 1008 else 1007 end where "Sequence" in (7, 8)""", 7),
        ];
        foreach (var (sql, sequence) in edits)
        {
            await using var audit = await AuditFixture.CreateAsync(engine);
            await audit.TamperAsync(sql);
            var fault = Assert.Single((await audit.VerifyAsync()).Faults);
            Assert.True(sequence is null || fault.Sequence == sequence, $"{sql}: {fault}");
        }
    }

    [Theory, Engines]
    public async Task PeoplePastTheApplication_AreNamed(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var firm = await Firm.CreateAsync(database);
        await using var scope = await firm.AsAsync(firm.Owner);
        Assert.Empty((await scope.Get<LogVerification>().VerifyAsync()).Faults);
        var (owners, cashiers) = (await firm.RoleAsync(BuiltInRole.Owner), await firm.RoleAsync(BuiltInRole.Cashier));

        var intruder = await firm.HireAsync(owners, "Mallory");
        Assert.Contains("put into the database past the application", Assert.Single((await scope.Get<LogVerification>().VerifyAsync()).Faults).Problem);
        await using (var db = database.For(firm.TenantId))
        {
            await db.Memberships.Where(row => row.UserId == intruder.UserId).ExecuteDeleteAsync();
            await db.Memberships.ExecuteUpdateAsync(set => set.SetProperty(row => row.RoleId, cashiers));
        }
        Assert.Contains("Role is Cashier in the database; the log says Owner", Assert.Single((await scope.Get<LogVerification>().VerifyAsync()).Faults).Problem);
        await using (var db = database.For(firm.TenantId))
            await db.Memberships.ExecuteUpdateAsync(set => set.SetProperty(row => row.RoleId, owners).SetProperty(row => row.DeactivatedAtUtc, DateTime.UnixEpoch));
        Assert.Contains("Status is Deactivated in the database", Assert.Single((await scope.Get<LogVerification>().VerifyAsync()).Faults).Problem);
        await using (var db = database.For(firm.TenantId))
            await db.Memberships.ExecuteDeleteAsync();
        Assert.Contains("removed from the database", Assert.Single((await scope.Get<LogVerification>().VerifyAsync()).Faults).Problem);
    }

    [Theory, Engines]
    public async Task EntryThatWasPutIn_IsFound(DatabaseEngine engine)
    {
        await using var audit = await AuditFixture.CreateAsync(engine);
        await audit.TamperAsync($"""
            insert into "EditLog" ("TenantId", "Id", "Sequence", "AtUtc", "ActorId", "ActorName", "Origin", "Action", "EntityType", "EntityId", "Changes", "PreviousHash", "Hash")
            select "TenantId", {audit.Literal(Guid.NewGuid())}, "Sequence" + 1, "AtUtc", "ActorId", "ActorName", "Origin", "Action", "EntityType", "EntityId", "Changes", "Hash", "Hash" from "EditLog"
            where "Sequence" = (select max("Sequence") from "EditLog");
            update "EditLogHeads" set "Sequence" = "Sequence" + 1
            """);

        Assert.Equal("The entry was changed after it was written.", Assert.Single((await audit.VerifyAsync()).Faults).Problem);
    }

    [Theory, Engines]
    public async Task LogRebuiltWithoutTheKey_IsFound(DatabaseEngine engine)
    {
        await using var audit = await AuditFixture.CreateAsync(engine);
        await using (var db = audit.Database.For(audit.TenantId))
            await RebuiltLog.WriteAsync(audit, db, 2, entry => entry.ActorName = "Somebody else");

        var fault = Assert.Single((await audit.VerifyAsync()).Faults);

        Assert.Equal((2, "The entry was changed after it was written."), (fault.Sequence, fault.Problem));
    }

    [Theory, Engines]
    public async Task CutTail_WithItsHead_IsFoundByAHeadKeptElsewhere(DatabaseEngine engine)
    {
        await using var audit = await AuditFixture.CreateAsync(engine);
        var kept = (await audit.VerifyAsync()).Head;
        Assert.True((await audit.VerifyAsync(kept)).IsIntact);
        await audit.Billing.PostAsync();
        Assert.True((await audit.VerifyAsync(kept)).IsIntact);

        await audit.TamperAsync("""
            delete from "EditLog" where "Sequence" > 5;
            update "EditLogHeads" set "Sequence" = 5, "Hash" = (select "Hash" from "EditLog" where "Sequence" = 5)
            """);

        Assert.Contains("does not pass through the head", Assert.Single((await audit.VerifyAsync(kept)).Faults).Problem);
    }

    [Theory, Engines]
    public async Task RowsChangedPastTheApplication_AreNamedWithTheFieldAndBothValues(DatabaseEngine engine)
    {
        await using var audit = await AuditFixture.CreateAsync(engine);
        var amount = engine is DatabaseEngine.Postgres ? "1.00" : "10000";
        (string Sql, string Record, string Problem)[] edits =
        [
            ($"""update "Items" set "SalePrice" = {amount}""", $"Item {audit.Billing.Item.Name}", "Sale price is ₹1.00 in the database; the log says ₹120.50."),
            ("""update "Parties" set "Gstin" = '' """, $"Party {audit.Billing.Customer.Name}", "GSTIN is nothing in the database; the log says"),
            ("""update "TaxRates" set "Name" = 'Free' where "Name" = 'GST 18%'""", "GST rate Free", "Name is Free in the database; the log says GST 18%."),
            ("""update "BusinessProfiles" set "BankAccountNumber" = '42'""", "Business", "Bank account is 42 in the database; the log says nothing."),
            ("""update "Roles" set "OwnRecordsOnly" = not "OwnRecordsOnly" where "Name" = 'Owner'""", "Role Owner", "Own documents only is Yes in the database; the log says No."),
            ("""update "Accounts" set "Name" = 'Bank of mine' where "Name" = (select max("Name") from "Accounts")""", "Account Bank of mine", NotAsTheLogSays),
            ("""delete from "ItemTaxRates" """, "GST rate of item", "It was removed from the database"),
            ($"""update "Invoices" set "Total" = {amount} where "Number" = '{audit.Invoices[2].Number}'""", $"Invoice {audit.Invoices[2].Number}", "Total is ₹1.00 in the database; the log says ₹236.00."),
            ($"""update "Receipts" set "Amount" = {amount}""", "Receipt", "Amount is ₹1.00 in the database; the log says ₹50.00."),
        ];
        foreach (var (sql, record, problem) in edits)
        {
            await using var other = await AuditFixture.CreateAsync(engine);
            await other.TamperAsync(sql);
            var fault = Assert.Single((await other.VerifyAsync()).Faults);
            Assert.StartsWith(record, fault.Record);
            Assert.Contains(problem, fault.Problem);
            Assert.NotNull(fault.Sequence);
            Assert.NotNull(fault.AtUtc);
        }
    }

    [Theory, Engines]
    public async Task LedgerRowsOfADocument_AreHeldByItsSeal(DatabaseEngine engine)
    {
        var amount = engine is DatabaseEngine.Postgres ? "1.00" : "10000";
        string[] edits =
        [
            $"""update "InvoiceLines" set "Total" = {amount} where "InvoiceId" = @invoice""",
            $"""update "InvoiceTaxes" set "Rate" = {amount} where "InvoiceId" = @invoice""",
            $"""update "JournalLines" set "Debit" = "Debit" + 1 where "Debit" > 0 and "EntryId" in (select "Id" from "JournalEntries" where "SourceId" = @invoice)""",
            $"""update "JournalEntries" set "Narration" = 'something else' where "SourceId" = @invoice""",
            $"""update "StockMoves" set "Quantity" = 0 where "SourceId" = @invoice""",
            $"""update "Receivables" set "DueDate" = "Date" where "Id" = @invoice""",
            """delete from "StockMoves" where "SourceId" = @invoice""",
            """update "Invoices" set "Notes" = 'paid in cash' where "Id" = @invoice""",
        ];
        foreach (var sql in edits)
        {
            await using var audit = await AuditFixture.CreateAsync(engine);
            await audit.TamperAsync(sql.Replace("@invoice", audit.Literal(audit.Invoices[2].Id), StringComparison.Ordinal));
            var fault = Assert.Single((await audit.VerifyAsync()).Faults);
            Assert.Equal($"Invoice {audit.Invoices[2].Number}", fault.Record);
        }
    }

    [Theory, Engines]
    public async Task StateOfACancellation_IsCompared(DatabaseEngine engine)
    {
        (string Sql, int Invoice, string Problem)[] edits =
        [
            ("""update "Invoices" set "Status" = 0 where "Id" = @invoice""", 1, "marked as posted again"),
            ("""update "Invoices" set "CancelReason" = 'Customer asked' where "Id" = @invoice""", 1, "the log says \"Wrong customer\""),
            ("""update "Invoices" set "Status" = 1 where "Id" = @invoice""", 2, "no cancellation"),
        ];
        foreach (var (sql, invoice, problem) in edits)
        {
            await using var audit = await AuditFixture.CreateAsync(engine);
            await audit.TamperAsync(sql.Replace("@invoice", audit.Literal(audit.Invoices[invoice].Id), StringComparison.Ordinal));
            var fault = Assert.Single((await audit.VerifyAsync()).Faults);
            Assert.Contains(problem, fault.Problem);
        }
    }

    [Theory, Engines]
    public async Task RowsTheLogNeverHeardOf_AreFound(DatabaseEngine engine)
    {
        await using var audit = await AuditFixture.CreateAsync(engine);
        await audit.TamperAsync($"""insert into "Roles" ("TenantId", "Id", "Name", "Permissions", "OwnRecordsOnly", "Version") select "TenantId", {audit.Literal(Guid.NewGuid())}, 'Back door', '*', "OwnRecordsOnly", 0 from "Roles" limit 1""");

        var fault = Assert.Single((await audit.VerifyAsync()).Faults);

        Assert.Equal(("Role Back door", null), (fault.Record, fault.Sequence));
        Assert.Contains("past the application", fault.Problem);
    }

    [Fact]
    public async Task PostedTypes_AreAllReadByTheCheck()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = Guid.NewGuid();
        await SampleRows.SaveAllAsync(database, tenant);
        await using var db = database.For(tenant);
        var posted = SampleRows.Types(db).Select(type => type.ClrType).Where(type => type.IsDefined(typeof(AppendOnlyAttribute), false) && type != typeof(EditLogEntry)).ToList();
        var read = new HashSet<Type>();
        foreach (var rows in DocumentRowsReader.All(db))
            read.UnionWith((await rows.ToListAsync()).Select(row => row.Row.GetType()));

        Assert.True(posted.Count >= 9, "The model has lost its posted types.");
        Assert.Empty(posted.Except(read).Select(type => $"{type.Name} is missing in DocumentRowsReader."));
    }
}
