using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pricing;

namespace IntegrationHub.Sandbox.Tests.Pricing;

public sealed class AmountTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1900)]
    [InlineData(10, 19000)]
    [InlineData(11, 20700)]
    [InlineData(12, 22400)]
    public void Graduated_tiers_count_each_for_its_own_units(int quantity, long amount) =>
        Assert.Equal(amount, Amounts.Of(Tiered("graduated", (10, "1900", null), (null, "1700", null)), quantity));

    [Theory]
    [InlineData(10, 19000)]
    [InlineData(11, 18700)]
    public void A_volume_tier_counts_for_the_whole_quantity(int quantity, long amount) =>
        Assert.Equal(amount, Amounts.Of(Tiered("volume", (10, "1900", null), (null, "1700", null)), quantity));

    [Theory]
    [InlineData("graduated", 0, 1000)]
    [InlineData("graduated", 5, 1500)]
    [InlineData("graduated", 6, 3580)]
    [InlineData("volume", 5, 1500)]
    [InlineData("volume", 6, 2480)]
    public void A_flat_amount_is_due_once_its_tier_is_reached(string mode, int quantity, long amount) =>
        Assert.Equal(amount, Amounts.Of(Tiered(mode, (5, "100", "1000"), (null, "80", "2000")), quantity));

    [Theory]
    [InlineData("up", 12, 500)]
    [InlineData("up", 13, 1000)]
    [InlineData("down", 23, 500)]
    [InlineData("down", 11, 0)]
    public void Packs_are_counted_before_they_are_multiplied(string round, int quantity, long amount)
    {
        var price = PerUnit("500");
        price["transform_quantity"] = new JsonObject { ["divide_by"] = 12, ["round"] = round };

        Assert.Equal(amount, Amounts.Of(price, quantity));
    }

    [Theory]
    [InlineData("0.5", 1, 1)]
    [InlineData("0.5", 3, 2)]
    [InlineData("0.05", 1000, 50)]
    [InlineData("0.333333333333", 3, 1)]
    public void Parts_of_the_smallest_unit_are_rounded_once_and_away_from_zero(string unit, int quantity, long amount) =>
        Assert.Equal(amount, Amounts.Of(PerUnit(unit), quantity));

    [Fact]
    public void Tiers_come_to_what_counting_unit_by_unit_comes_to()
    {
        var random = new Random(20261120);
        for (var round = 0; round < 500; round++)
        {
            var bounds = Enumerable.Range(0, random.Next(0, 5)).Select(_ => random.Next(1, 200)).Distinct().Order().Select(b => (long?)b).Append(null).ToList();
            var tiers = bounds.Select(b => (b, Units(random), random.Next(2) == 0 ? null : Units(random))).ToArray();
            var quantity = random.Next(0, 250);

            Assert.Equal(ByHand(tiers, quantity), Amounts.Of(Tiered("graduated", tiers), quantity));
            var reached = tiers.First(t => t.b is null || quantity <= t.b);
            Assert.Equal(
                long.Parse(reached.Item2, CultureInfo.InvariantCulture) * quantity + long.Parse(reached.Item3 ?? "0", CultureInfo.InvariantCulture),
                Amounts.Of(Tiered("volume", tiers), quantity));
        }
    }

    private static long ByHand((long? UpTo, string Unit, string? Flat)[] tiers, int quantity)
    {
        var sum = long.Parse(tiers[0].Flat ?? "0", CultureInfo.InvariantCulture);
        for (var unit = 1; unit <= quantity; unit++)
        {
            var at = Array.FindIndex(tiers, t => t.UpTo is null || unit <= t.UpTo);
            sum += long.Parse(tiers[at].Unit, CultureInfo.InvariantCulture);
            if (at > 0 && unit == tiers[at - 1].UpTo + 1)
                sum += long.Parse(tiers[at].Flat ?? "0", CultureInfo.InvariantCulture);
        }

        return sum;
    }

    private static string Units(Random random) => random.Next(0, 5_000).ToString(CultureInfo.InvariantCulture);

    private static JsonObject PerUnit(string unit) => new() { ["unit_amount_decimal"] = unit };

    private static JsonObject Tiered(string mode, params (long? UpTo, string Unit, string? Flat)[] tiers) => new()
    {
        ["tiers_mode"] = mode,
        ["_tiers"] = new JsonArray([.. tiers.Select(t => (JsonNode?)new JsonObject
        {
            ["up_to"] = t.UpTo,
            ["unit_amount_decimal"] = t.Unit,
            ["flat_amount_decimal"] = t.Flat,
        })]),
    };
}
