using System.Text;
using ErpWeb.Parties;
using ErpWeb.Parties.Csv;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Gst;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Parties.Csv;

public sealed class PartyImportTests
{
    private const string ZohoFile =
        """
        Display Name,Company Name,Phone,Status,Billing Address,Billing City,Billing State,Billing Code,Payment Terms,GST Treatment,GST Identification Number (GSTIN),EmailID,MobilePhone,Contact Type
        Annai Traders,Annai Traders Pvt Ltd,,Active,12 Market Road,Chennai,Tamil Nadu,600001,15,business_gst,33AAACX0001A1ZH,kavitha@annai.example.com,9000000101,customer
        Chitra Stores,,,Inactive,,Madurai,Tamil Nadu,625001,-3,business_none,,,+91 9000000106,customer
        """;

    [Theory, Engines]
    public async Task ZohoBooksExport_IsUnderstood(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);

        var plan = await ImportAsync(scope, Encoding.UTF8.GetBytes(ZohoFile));

        Assert.Equal([(3, "Credit days", false)], plan.Issues.Select(issue => (issue.Row, issue.Column, issue.IsRefusal)));
        var rows = (await scope.Get<PartyQueries>().PageAsync(new(IsActive: null))).Rows;
        Assert.Equal(
            [
                ("Annai Traders", PartyGstKind.Regular, "33AAACX0001A1ZH", "33", "9000000101", true),
                ("Chitra Stores", PartyGstKind.Unregistered, "", "33", "+91 9000000106", false),
            ],
            rows.Select(row => (row.Name, row.GstKind, row.Gstin, row.StateCode, row.Phone, row.IsActive)));
    }

    [Theory, Engines]
    public async Task Export_ComesBackUnchanged_AndFillsAnotherTenant(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (tenant, other) = await TestTenants.TwoAsync(database);
        var kiran = await tenant.AddAsync(A.Party().Named("@Kiran, \"Sons\"").Kind(PartyGstKind.Sez).CreditDays(45).With(party => (party.Phone, party.IsSupplier) = ("+91 98450 12345", true)));
        await tenant.AddAsync(A.Party().Consumer().Named("Walk-in").With(party => (party.GstKind, party.StateCode, party.IsActive) = (PartyGstKind.Overseas, "96", false)));
        await database.SaveAsync(tenant.Id, new PartyAddress { Id = Ids.New(), PartyId = kiran.Id, Label = "Warehouse", AddressLine1 = "7 Link Road", City = "Nashik", Pincode = "422001", StateCode = "27" });
        await using var scope = new TestScope(database, tenant.Id);
        await using var otherScope = new TestScope(database, other.Id);

        var file = await ExportAsync(scope);
        var again = await ImportAsync(scope, file);
        var elsewhere = await ImportAsync(otherScope, file);

        Assert.Contains("'+91 98450 12345", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Equal((2, 0), (again.Count(ImportAction.Unchanged), again.Issues.Count));
        Assert.Equal(2, elsewhere.Count(ImportAction.New));
        Assert.Equal(file, await ExportAsync(otherScope));
        Assert.Contains("Warehouse | 7 Link Road |  | Nashik | 422001 | Maharashtra", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        var moved = await ImportAsync(scope, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace("7 Link Road", "9 Link Road", StringComparison.Ordinal)));
        Assert.Equal((1, 1), (moved.Count(ImportAction.Changed), moved.Count(ImportAction.Unchanged)));
        Assert.Equal("9 Link Road", Assert.Single((await scope.Get<PartyQueries>().FindAsync(kiran.Id))!.DeliveryAddresses).AddressLine1);
    }

    [Theory, Engines]
    public async Task KnownGstinOrName_IsChanged(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        var byGstin = await tenant.AddAsync(A.Party().Named("Kiran Electricals"));
        var byName = await tenant.AddAsync(A.Party().Consumer().Named("Asha"));
        await using var scope = new TestScope(database, tenant.Id);

        var plan = await ImportAsync(scope, Encoding.UTF8.GetBytes($"Name,GSTIN,Credit days\nKiran Elec.,{byGstin.Gstin.ToLowerInvariant()},30\nasha,,7\n"));

        Assert.Equal((2, 0), (plan.Count(ImportAction.Changed), plan.Count(ImportAction.New)));
        Assert.Equal(("Kiran Elec.", 30), await StoredAsync(scope, byGstin.Id));
        Assert.Equal(("asha", 7), await StoredAsync(scope, byName.Id));
    }

    [Fact]
    public async Task Plan_NamesRowAndColumnOfEachFault()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);

        var plan = (await scope.Get<PartyImport>().PlanAsync(Encoding.UTF8.GetBytes(
            $"""
            Name,Type,GSTIN,State,Pincode,City
            Asha,Customer,,Maharashtra,411001,Pune
            asha,Supplier,,Maharashtra,411001,Pune
            Kiran,Friend,{TestTenants.GstinOf("27")},Karnataka,0411,Pune
            Ravi,Both,,Atlantis,,
            Mohan,,,,,
            """))).Value;

        Assert.Equal(
            [(3, "Name", true), (4, "Type", true), (4, "State", true), (4, "Pincode", true), (5, "State", true), (6, "State", false)],
            plan.Issues.Select(issue => (issue.Row, issue.Column, issue.IsRefusal)));
        Assert.Equal((2, 3), (plan.Count(ImportAction.New), plan.Count(ImportAction.Refused)));
    }

    private static async Task<(string Name, int CreditDays)> StoredAsync(TestScope scope, Guid id)
    {
        var party = (await scope.Get<PartyQueries>().FindAsync(id))!;
        return (party.Name, party.CreditDays);
    }

    private static async Task<ImportPlan<PartyDraft>> ImportAsync(TestScope scope, byte[] file)
    {
        var plan = (await scope.Get<PartyImport>().PlanAsync(file)).Value;
        Assert.Equal(plan.ToWrite.Count, (await scope.Get<PartyImport>().WriteAsync(plan, _ => { })).Value);
        return plan;
    }

    private static async Task<byte[]> ExportAsync(TestScope scope)
    {
        using var stream = new MemoryStream();
        await scope.Get<PartyExport>().WriteAsync(stream, new(IsActive: null));
        return stream.ToArray();
    }
}
