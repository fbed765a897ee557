namespace IntegrationHub.Sandbox.Pricing;

/// <summary>What discounts take off the lines of a bill. Each takes from what those before it left, never more than that.</summary>
internal static class DiscountReckoning
{
    /// <summary>What is taken off each line, by discount.</summary>
    /// <param name="call">The request; discounts whose time is over take nothing.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="discounts">The ids of the discounts on the whole bill, in order.</param>
    /// <param name="currency">What is paid in.</param>
    /// <returns>One list for each line, in order; nothing in it is 0.</returns>
    public static IReadOnlyList<IReadOnlyList<DiscountAmount>> Of(
        Call call, IReadOnlyList<DiscountedLine> lines, IReadOnlyList<string> discounts, string currency)
    {
        var left = lines.Select(l => l.IsDiscountable ? Math.Max(0, l.Amount) : 0).ToArray();
        var taken = lines.Select(_ => new List<DiscountAmount>()).ToList();

        // Lines that hold the same one are parts of one item, and share it.
        foreach (var own in lines.SelectMany(l => l.Own).Distinct(StringComparer.Ordinal))
            Take(call, own, currency, left, taken, [.. Enumerable.Range(0, lines.Count).Where(i => lines[i].Own.Contains(own))], lines);

        foreach (var discount in discounts)
            Take(call, discount, currency, left, taken, [.. Enumerable.Range(0, lines.Count)], lines);
        return taken;
    }

    private static void Take(
        Call call, string id, string currency, long[] left, List<List<DiscountAmount>> taken, int[] among, IReadOnlyList<DiscountedLine> lines)
    {
        if (call.Shop.Find("discount", id) is not { } discount || !Discounts.IsOn(call, discount))
            return;
        var coupon = discount["_coupon"]!.AsObject();
        var products = coupon["_applies_to"]?["products"]?.AsArray().Select(p => p!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        int[] eligible = [.. among.Where(i => left[i] > 0 && (products is null || (lines[i].Product is { } product && products.Contains(product))))];
        var total = eligible.Sum(i => left[i]);
        var off = coupon.Number("percent_off") is { } percent
            ? Amounts.Round(total * percent / 100)
            : Math.Min(total, Coupons.AmountOff(coupon, currency) ?? 0);
        foreach (var (i, share) in eligible.Zip(Shares(off, [.. eligible.Select(i => left[i])])))
        {
            if (share == 0)
                continue;
            left[i] -= share;
            taken[i].Add(new DiscountAmount(id, share));
        }
    }

    /// <summary>Divides an amount in proportion to the weights, so that the shares add up to it and none is above its weight.</summary>
    public static IReadOnlyList<long> Shares(long amount, IReadOnlyList<long> weights)
    {
        var (rest, weight) = (amount, weights.Sum());
        var shares = new List<long>();
        foreach (var own in weights)
        {
            var share = weight == 0 ? 0 : Amounts.Round((decimal)rest * own / weight);
            shares.Add(share);
            (rest, weight) = (rest - share, weight - own);
        }

        return shares;
    }
}
