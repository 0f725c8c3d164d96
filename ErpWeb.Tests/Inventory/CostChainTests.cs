using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Posting;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Inventory.Valuation;
using ErpWeb.Inventory.Verification;

namespace ErpWeb.Tests.Inventory;

/// <summary>The cost of goods as they come and go.</summary>
public sealed class CostChainTests
{
    [Theory]
    [InlineData(ValuationMethod.Fifo, 1240, 960)]
    [InlineData(ValuationMethod.MovingAverage, 1320, 880)]
    public void TwoPurchases_ThenASale(ValuationMethod method, decimal cost, decimal left)
    {
        var replayed = ChainReplay.Run(method, [In(10, 1000), In(10, 1200), Out(12, out var sale)], 0);

        Assert.Equal(cost, replayed.Costs[sale]);
        Assert.Equal((8m, left), (replayed.End.Quantity, replayed.End.Value));
    }

    [Theory]
    [InlineData(ValuationMethod.Fifo, 1150, 1500)]
    [InlineData(ValuationMethod.MovingAverage, 1272, 1378)]
    public void AnEarlierPurchase_ChangesTheCost(ValuationMethod method, decimal cost, decimal left)
    {
        var replayed = ChainReplay.Run(method, [In(5, 450), In(10, 1000), In(10, 1200), Out(12, out var sale)], 0);

        Assert.Equal(cost, replayed.Costs[sale]);
        Assert.Equal((13m, left), (replayed.End.Quantity, replayed.End.Value));
    }

    [Fact]
    public void GoodsThatWereNotThere_GetTheirTrueCostLater()
    {
        var chain = new CostChain(ValuationMethod.Fifo, [], lastCost: 110);
        var sale = Guid.NewGuid();

        Assert.Equal(440, chain.Issue(sale, 4));
        var trueUp = Assert.Single(chain.Receive(Guid.NewGuid(), 10, 1200));

        Assert.Equal((sale, 40m), (trueUp.MoveId, trueUp.Value));
        Assert.Equal((6m, 720m), (chain.Quantity, chain.Value));
    }

    [Fact]
    public void GoodsThatGoBack_LeaveFirst()
    {
        var back = In(10, 1200);
        var replayed = ChainReplay.Run(ValuationMethod.Fifo, [In(10, 1000), back, Out(4, out var returned) with { Follows = back.MoveId }], 0);

        Assert.Equal(480, replayed.Costs[returned]);
    }

    /// <summary>Ten sold of none, three back, ten bought dearer: what is gone for good costs what the seven truly cost.</summary>
    [Theory, InlineData(ValuationMethod.Fifo), InlineData(ValuationMethod.MovingAverage)]
    public void GoodsThatComeBackBeforeTheyWereBought_BringWhatTheyWereThoughtToCost(ValuationMethod method)
    {
        var sold = Out(10, out var sale);
        var back = In(3, 0) with { Follows = sale };

        var replayed = ChainReplay.Run(method, [sold, back, In(10, 1200)], 100);

        Assert.Equal((300m, 1140m), (replayed.Brought[back.MoveId], replayed.Costs[sale]));
        Assert.Equal((3m, 360m), (replayed.End.Quantity, replayed.End.Value));
    }

    /// <summary>The first release let the three that came back cost what they were bought for later; the ledger of such a business is no fault.</summary>
    [Theory, InlineData(ValuationMethod.Fifo), InlineData(ValuationMethod.MovingAverage)]
    public void GoodsThatComeBackBeforeTheyWereBought_AsInTheFirstRelease_AreNoFault(ValuationMethod method)
    {
        var (sale, back) = (Move(StockMoveKind.Out, -10, -1000), Move(StockMoveKind.In, 3, 300));
        back.FollowsId = sale.Id;
        StockMove Correction(StockMove of, decimal value)
        {
            var line = Move(StockMoveKind.Correction, 0, value);
            line.AdjustsId = of.Id;
            return line;
        }
        IReadOnlyList<ValuedMove> Wrong(decimal backWorth) =>
            CostsRule.Wrong(new([sale, back, Move(StockMoveKind.In, 10, 1200), Correction(sale, -200), Correction(back, backWorth - 300)], [], 100), method);

        Assert.Empty(Wrong(360));
        Assert.NotEmpty(Wrong(350));
    }

    /// <summary>Whatever comes and goes, value is neither made nor lost, and nothing in stock is worth nothing.</summary>
    [Theory, InlineData(ValuationMethod.Fifo), InlineData(ValuationMethod.MovingAverage)]
    public void Value_IsNeitherMadeNorLost(ValuationMethod method)
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            var steps = new List<ChainStep>();
            while (steps.Count < 60)
            {
                var sold = steps.Where(step => step.Quantity < 0).ToList();
                steps.Add(random.Next(5) switch
                {
                    0 when sold.Count > 0 && sold[random.Next(sold.Count)] is var source => In(-source.Quantity / 4, 0) with { Follows = source.MoveId },
                    < 3 => In(random.Next(1, 500) / 4m, random.Next(0, 200_000) / 100m),
                    _ => Out(random.Next(1, 500) / 4m, out var _),
                });
            }

            var replayed = ChainReplay.Run(method, steps, 7.5m);

            Assert.Equal(steps.Where(step => step.Quantity > 0).Sum(step => replayed.Brought.GetValueOrDefault(step.MoveId, step.Value)) - replayed.Costs.Values.Sum(), replayed.End.Value);
            Assert.Equal(steps.Sum(step => step.Quantity), replayed.End.Quantity);
            Assert.Equal(replayed.End.Layers.Sum(layer => layer.Value), replayed.End.Value);
            if (replayed.End.Quantity == 0)
                Assert.Equal(0, replayed.End.Value);
        }
    }

    private int _sequence;

    private StockMove Move(StockMoveKind kind, decimal quantity, decimal value) =>
        new() { Id = Guid.NewGuid(), Kind = kind, Quantity = quantity, Value = value, Sequence = ++_sequence, SourceType = "Test", SourceNumber = "T1" };

    private static ChainStep In(decimal quantity, decimal value) => new(Guid.NewGuid(), quantity, value);

    private static ChainStep Out(decimal quantity, out Guid id) => new(id = Guid.NewGuid(), -quantity, 0);
}
