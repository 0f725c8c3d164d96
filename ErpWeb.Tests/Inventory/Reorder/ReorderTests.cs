using ErpWeb.Accounting.Accounts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Reorder;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Parties;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Inventory.Reorder;

public sealed class ReorderTests
{
    [Theory]
    [InlineData(10, 50, 4, 3, 43)]
    [InlineData(10, 50, 4, 8, 0)]
    [InlineData(10, null, 4, 0, 6)]
    [InlineData(10, null, -2, 0, 12)]
    [InlineData(10, 5, 4, 0, 6)]
    public void Quantity_FillsUp(int level, int? upTo, int onHand, int onOrder, int quantity) =>
        Assert.Equal(quantity, new ReorderProposal(Guid.Empty, "", "", "NOS", level, upTo, onHand, onOrder, null, "").Quantity);

    [Theory, Engines]
    public async Task Proposals_CountWhatCanBeSold_AndWhatIsOnOrder(DatabaseEngine engine)
    {
        await using var desk = await StockDesk.OpenAsync(engine);
        var supplier = await desk.Tenant.AddAsync(A.Party().Named("Mahesh Agencies").With(party => (party.IsCustomer, party.IsSupplier) = (false, true)));
        var low = await desk.Tenant.AddAsync(An.Item().Named("Low").With(item => (item.ReorderLevel, item.ReorderUpTo) = (10, 40)));
        var onOrder = await desk.Tenant.AddAsync(An.Item().Named("On order").With(item => item.ReorderLevel = 5));
        var enough = await desk.Tenant.AddAsync(An.Item().Named("Enough").With(item => item.ReorderLevel = 2));
        var rejected = await desk.WarehouseAsync(WarehouseKind.Reject);
        await desk.DoAsync("2026-10-05", AccountRole.GoodsReceivedNotBilled, posting => posting with
        {
            In = [new(Ids.New(), low.Id, 4, 40), new(Ids.New(), low.Id, 90, 90) { WarehouseId = rejected }, new(Ids.New(), enough.Id, 2, 20)],
        });
        await OrderAsync(desk, supplier.Id, (low.Id, 3), (onOrder.Id, 5));
        await using var scope = new TestScope(desk.Database, desk.Tenant.Id);

        var proposal = Assert.Single(await scope.Get<ReorderQueries>().ProposeAsync());

        Assert.Equal(("Low", 4m, 3m, 33m, supplier.Id, "Mahesh Agencies"), (proposal.Name, proposal.OnHand, proposal.OnOrder, proposal.Quantity, proposal.SupplierId!.Value, proposal.SupplierName));

        var other = await TestTenants.OneAsync(desk.Database, "Bharat Stores", "29");
        await using var stranger = new TestScope(desk.Database, other.Id);
        Assert.Empty(await stranger.Get<ReorderQueries>().ProposeAsync());
    }

    [Fact]
    public async Task ChosenProposals_BecomeTheDraftOfAnOrder()
    {
        await using var desk = await StockDesk.OpenAsync(DatabaseEngine.Sqlite);
        var supplier = await desk.Tenant.AddAsync(A.Party().Named("Mahesh Agencies").With(party => (party.IsCustomer, party.IsSupplier) = (false, true)));
        await using var scope = new TestScope(desk.Database, desk.Tenant.Id);

        var address = await scope.Get<IPurchaseOrderDrafts>().MakeAsync(supplier.Id, supplier.Name, [new(desk.Item.Id, desk.Item.Name, 33)]);

        var draft = (await scope.Get<PurchaseDraftService>().FindOrderAsync(Guid.Parse(address.Value.Split('/')[^1])))!;
        Assert.Equal((supplier.Id, desk.Item.Id, 33m), (draft.PartyId!.Value, draft.Lines[0].ItemId!.Value, draft.Lines[0].Quantity!.Value));
    }

    private static async Task OrderAsync(StockDesk desk, Guid supplier, params (Guid Item, decimal Quantity)[] lines)
    {
        await using var scope = new TestScope(desk.Database, desk.Tenant.Id);
        var ordered = await scope.Get<OrderService>().ApproveAsync(new()
        {
            Date = new(2026, 11, 20),
            PartyId = supplier,
            Lines = [.. lines.Select(line => new PurchaseDraftLine { ItemId = line.Item, Quantity = line.Quantity, UnitPrice = 10 })],
        });
        Assert.True(ordered.IsSuccess, ordered.IsSuccess ? "" : ordered.Errors[0].Message);
    }
}
