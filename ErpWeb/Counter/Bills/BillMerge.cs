namespace ErpWeb.Counter.Bills;

/// <summary>Brings together what two devices did to one open bill. Pure.</summary>
public static class BillMerge
{
    /// <summary>Both devices' changes; where both changed the same field, that of this device, and a line that one of them still changed stays.</summary>
    /// <param name="before">As this device read or stored it last.</param>
    /// <param name="mine">As it stands on this device.</param>
    /// <param name="theirs">As it is stored now.</param>
    public static CounterBill Merge(CounterBill before, CounterBill mine, CounterBill theirs)
    {
        var (begun, kept) = (before.Lines.ToDictionary(line => line.Id), mine.Lines.ToDictionary(line => line.Id));
        var isNamedHere = mine.PartyId != before.PartyId;
        return new()
        {
            Id = mine.Id,
            Version = theirs.Version,
            IsHeld = mine.IsHeld,
            PartyId = isNamedHere ? mine.PartyId : theirs.PartyId,
            PartyName = isNamedHere ? mine.PartyName : theirs.PartyName,
            Discount = Pick(before.Discount, mine.Discount, theirs.Discount),
            IsDiscountPercent = Pick(before.IsDiscountPercent, mine.IsDiscountPercent, theirs.IsDiscountPercent),
            Coupon = Pick(before.Coupon, mine.Coupon, theirs.Coupon),
            Voucher = Pick(before.Voucher, mine.Voucher, theirs.Voucher),
            Lines =
            [
                .. theirs.Lines.Where(line => kept.ContainsKey(line.Id) || !begun.TryGetValue(line.Id, out var old) || !IsSame(old, line))
                    .Select(line => kept.TryGetValue(line.Id, out var own) && begun.TryGetValue(line.Id, out var old) ? Merge(old, own, line) : line),
                .. mine.Lines.Where(line => !theirs.Lines.Exists(other => other.Id == line.Id) && !(begun.TryGetValue(line.Id, out var old) && IsSame(old, line))),
            ],
        };
    }

    private static CounterBillLine Merge(CounterBillLine before, CounterBillLine mine, CounterBillLine theirs)
    {
        var lot = mine.LotId != before.LotId ? mine : theirs;
        return new()
        {
            Id = mine.Id,
            ItemId = mine.ItemId,
            Unit = Pick(before.Unit, mine.Unit, theirs.Unit),
            Quantity = Pick(before.Quantity, mine.Quantity, theirs.Quantity),
            TypedPrice = Pick(before.TypedPrice, mine.TypedPrice, theirs.TypedPrice),
            DiscountPercent = Pick(before.DiscountPercent, mine.DiscountPercent, theirs.DiscountPercent),
            LotId = lot.LotId,
            LotNumber = lot.LotNumber,
        };
    }

    private static T Pick<T>(T before, T mine, T theirs) => EqualityComparer<T>.Default.Equals(before, mine) ? theirs : mine;

    private static bool IsSame(CounterBillLine one, CounterBillLine other) =>
        (one.Unit, one.Quantity, one.TypedPrice, one.DiscountPercent, one.LotId) == (other.Unit, other.Quantity, other.TypedPrice, other.DiscountPercent, other.LotId);
}
