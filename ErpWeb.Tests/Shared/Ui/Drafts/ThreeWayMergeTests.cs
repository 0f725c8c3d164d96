using ErpWeb.Billing.Drafts;
using ErpWeb.Parties;
using ErpWeb.Shared.Ui.Drafts;

namespace ErpWeb.Tests.Shared.Ui.Drafts;

public sealed class ThreeWayMergeTests
{
    [Fact]
    public void DifferentFields_AreBothKept()
    {
        var before = Party();
        var (mine, theirs) = (ThreeWayMerge.Copy(before), ThreeWayMerge.Copy(before));
        mine.Phone = "98450 11111";
        (theirs.CreditDays, theirs.City) = (45, "Nashik");

        Assert.Empty(ThreeWayMerge.Apply(before, mine, theirs));

        Assert.Equal(("98450 11111", 45, "Nashik"), (mine.Phone, mine.CreditDays, mine.City));
    }

    [Fact]
    public void SameFieldChangedAlike_IsNoClash()
    {
        var before = Party();
        var (mine, theirs) = (ThreeWayMerge.Copy(before), ThreeWayMerge.Copy(before));
        mine.Phone = theirs.Phone = "98450 11111";

        Assert.Empty(ThreeWayMerge.Apply(before, mine, theirs));
    }

    [Fact]
    public void SameFieldChangedDifferently_KeepsMineAndAsks()
    {
        var before = Party();
        var (mine, theirs) = (ThreeWayMerge.Copy(before), ThreeWayMerge.Copy(before));
        (mine.CreditDays, theirs.CreditDays) = (30, 45);

        var clash = Assert.Single(ThreeWayMerge.Apply(before, mine, theirs));

        Assert.Equal(("CreditDays", 30, 45), (clash.Path, clash.Mine, clash.Theirs));
        Assert.Equal(30, mine.CreditDays);
        clash.Take();
        Assert.Equal(45, mine.CreditDays);
    }

    [Fact]
    public void Version_IsTheStoredOne()
    {
        var before = Invoice();
        var (mine, theirs) = (ThreeWayMerge.Copy(before), ThreeWayMerge.Copy(before));
        theirs.Version = 7;

        Assert.Empty(ThreeWayMerge.Apply(before, mine, theirs));

        Assert.Equal(7, mine.Version);
    }

    [Fact]
    public void Lines_AreToldApartByTheirIds()
    {
        var before = Invoice();
        var (mine, theirs) = (ThreeWayMerge.Copy(before), ThreeWayMerge.Copy(before));
        mine.Lines[1].Quantity = 9;
        theirs.Lines.RemoveAt(0);
        theirs.Lines[0].UnitPrice = 12;
        theirs.Lines.Add(new() { Id = Guid.NewGuid(), Description = "theirs" });
        var kept = mine.Lines[1];

        Assert.Empty(ThreeWayMerge.Apply(before, mine, theirs));

        Assert.Equal(["second", "theirs"], mine.Lines.Select(line => line.Description));
        Assert.Same(kept, mine.Lines[0]);
        Assert.Equal((9m, 12m), (kept.Quantity, kept.UnitPrice));
    }

    [Fact]
    public void LineThatOneChangedAndTheOtherRemoved_Stays()
    {
        var before = Invoice();
        var (mine, theirs) = (ThreeWayMerge.Copy(before), ThreeWayMerge.Copy(before));
        mine.Lines[0].Quantity = 3;
        theirs.Lines.RemoveAt(0);
        mine.Lines.RemoveAt(1);
        theirs.Lines[0].Quantity = 4;

        Assert.Empty(ThreeWayMerge.Apply(before, mine, theirs));

        Assert.Equal([3m, 4m], mine.Lines.OrderBy(line => line.Quantity).Select(line => line.Quantity!.Value));
    }

    [Fact]
    public void SameFieldOfALine_NamesItsPlace()
    {
        var before = Invoice();
        var (mine, theirs) = (ThreeWayMerge.Copy(before), ThreeWayMerge.Copy(before));
        (mine.Lines[1].Quantity, theirs.Lines[1].Quantity) = (2, 3);

        Assert.Equal("Lines[1].Quantity", Assert.Single(ThreeWayMerge.Apply(before, mine, theirs)).Path);
    }

    [Fact]
    public void NestedObject_ThatOnlyTheyMade_IsTaken()
    {
        var before = Invoice();
        var (mine, theirs) = (ThreeWayMerge.Copy(before), ThreeWayMerge.Copy(before));
        theirs.ShipTo = new() { City = "Pune" };

        Assert.Empty(ThreeWayMerge.Apply(before, mine, theirs));

        Assert.Equal("Pune", mine.ShipTo!.City);
        Assert.NotSame(theirs.ShipTo, mine.ShipTo);
    }

    [Fact]
    public void RandomEdits_NeverLoseOne()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 2000; round++)
        {
            var before = Invoice();
            var (mine, theirs) = (ThreeWayMerge.Copy(before), ThreeWayMerge.Copy(before));
            var (own, other) = (Edit(mine, random, 100), Edit(theirs, random, 200));

            var clashes = ThreeWayMerge.Apply(before, mine, theirs);

            Assert.True(own(mine), "an edit of mine was lost");
            Assert.True(clashes.Count > 0 || other(mine), "an edit of theirs was lost without a word");
        }
    }

    private static Func<InvoiceDraft, bool> Edit(InvoiceDraft draft, Random random, decimal value)
    {
        var id = draft.Lines[random.Next(draft.Lines.Count)].Id;
        switch (random.Next(4))
        {
            case 0: draft.Notes = $"{value}"; return edited => edited.Notes == $"{value}";
            case 1: draft.Discount = value; return edited => edited.Discount == value;
            case 2: draft.Lines.Single(line => line.Id == id).Quantity = value; return edited => edited.Lines.Single(line => line.Id == id).Quantity == value;
            default: draft.Lines.Single(line => line.Id == id).UnitPrice = value; return edited => edited.Lines.Single(line => line.Id == id).UnitPrice == value;
        }
    }

    private static PartyDraft Party() => new() { Name = "Kiran Electricals", IsCustomer = true, StateCode = "27", City = "Pune", CreditDays = 15 };

    private static InvoiceDraft Invoice() => new()
    {
        Version = 1,
        Lines = [new() { Id = Guid.Parse("0197aaaa-0000-7000-8000-000000000001"), Description = "first" }, new() { Id = Guid.Parse("0197aaaa-0000-7000-8000-000000000002"), Description = "second" }],
    };
}
