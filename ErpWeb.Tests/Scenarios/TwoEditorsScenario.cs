using ErpWeb.Billing.Drafts.Editing;
using ErpWeb.Parties;
using ErpWeb.Purchasing.Drafts.Editing;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Ui.Drafts;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Scenarios;

/// <summary>Two people edit different fields of one record five hundred times: no edit is lost and nobody is stopped.</summary>
public sealed class TwoEditorsScenario
{
    private const int Edits = 500;

    [Theory, Engines]
    public async Task Party(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var asha = new TestScope(database, tenant.Id);
        await using var ravi = new TestScope(database, tenant.Id);
        var id = (await asha.Get<PartyService>().CreateAsync(new() { Name = "Kiran Electricals", IsCustomer = true, GstKind = PartyGstKind.Unregistered, StateCode = "27" })).Value;

        await Task.WhenAll(
            EditAsync(asha, id, (draft, edit) => draft.CreditDays = edit % 300 + 1, draft => draft.CreditDays),
            EditAsync(ravi, id, (draft, edit) => draft.Phone = $"98450 {edit:00000}", draft => draft.Phone));
    }

    [Theory, Engines]
    public async Task InvoiceDraft(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var asha = new TestScope(database, tenant.Id);
        await using var ravi = new TestScope(database, tenant.Id);
        var id = Guid.CreateVersion7();
        var (left, right) = (asha.Get<InvoiceEditor>(), ravi.Get<InvoiceEditor>());
        await left.OpenAsync(id);
        left.Draft.Lines.Add(new() { Description = "Bulb" });
        left.Touch();
        await left.SaveNowAsync();
        await right.OpenAsync(id);

        await Task.WhenAll(
            EditAsync(left, edit => left.Draft.Notes = $"Note {edit}", () => left.Draft.Notes),
            EditAsync(right, edit => right.Draft.Lines[0].Quantity = edit + 1, () => right.Draft.Lines[0].Quantity));

        await left.LookElsewhereAsync();
        await right.LookElsewhereAsync();
        Assert.Equal(($"Note {Edits - 1}", (decimal?)Edits), (right.Draft.Notes, left.Draft.Lines.Single().Quantity));
    }

    [Theory, Engines]
    public async Task PurchaseBillDraft(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var asha = new TestScope(database, tenant.Id);
        await using var ravi = new TestScope(database, tenant.Id);
        var id = Guid.CreateVersion7();
        var (left, right) = (asha.Get<BillEditor>(), ravi.Get<BillEditor>());
        await left.OpenAsync(id, null, null);
        left.AddWords();
        await left.SaveNowAsync();
        await right.OpenAsync(id, null, null);

        for (var edit = 0; edit < 50; edit++)
        {
            left.Draft.SupplierNumber = $"S-{edit}";
            right.Draft.Lines[0].Quantity = edit + 1;
            left.Touch();
            right.Touch();
            await Task.WhenAll(left.SaveNowAsync(), right.SaveNowAsync());
            Assert.Equal((SaveStep.Saved, SaveStep.Saved), (left.Status.Step, right.Status.Step));
        }
        await left.LookElsewhereAsync();
        await right.LookElsewhereAsync();

        Assert.Equal(("S-49", (decimal?)50), (right.Draft.SupplierNumber, left.Draft.Lines.Single().Quantity));
    }

    private static async Task EditAsync<TValue>(TestScope scope, Guid id, Action<PartyDraft, int> type, Func<PartyDraft, TValue> read)
    {
        var (service, queries) = (scope.Get<PartyService>(), scope.Get<PartyQueries>());
        var shared = new SharedDraft<PartyDraft>((await queries.FindAsync(id))!);
        for (var edit = 0; edit < Edits; edit++)
        {
            type(shared.Draft, edit);
            var typed = read(shared.Draft);
            var saved = await shared.SaveAsync(() => service.UpdateAsync(shared.Draft), () => queries.FindAsync(id), clashes => Assert.Fail(clashes[0].Path));
            Assert.True(saved.IsSuccess, saved.FirstError?.Code);
            var stored = (await queries.FindAsync(id))!;
            Assert.Equal(typed, read(stored));
            shared.Follow(stored);
        }
    }

    private static async Task EditAsync<TValue>(InvoiceEditor editor, Action<int> type, Func<TValue> read)
    {
        for (var edit = 0; edit < Edits; edit++)
        {
            type(edit);
            var typed = read();
            editor.Touch();
            await editor.SaveNowAsync();
            Assert.Equal((SaveStep.Saved, typed), (editor.Status.Step, read()));
        }
    }
}
