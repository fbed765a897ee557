using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
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
    public void Tiers_come_to_what_counting_unit_by_unit_comes_to() => Prop.ForAll<byte[], ushort[], byte>((bounds, units, quantity) =>
        {
            var ends = bounds.Where(b => b > 0).Distinct().Order().Take(5).Select(b => (long?)b).Append(null);
            var tiers = ends.Select((end, i) => (UpTo: end, Unit: Nth(units, i), Flat: (string?)Nth(units, i + 7))).ToArray();
            var reached = tiers.First(t => t.UpTo is null || quantity <= t.UpTo);
            return Amounts.Of(Tiered("graduated", tiers), quantity) == ByHand(tiers, quantity)
                && Amounts.Of(Tiered("volume", tiers), quantity) == Number(reached.Unit) * quantity + Number(reached.Flat);
        }).Check(Config.QuickThrowOnFailure);

    private static long ByHand((long? UpTo, string Unit, string? Flat)[] tiers, int quantity)
    {
        var sum = Number(tiers[0].Flat);
        for (var unit = 1; unit <= quantity; unit++)
        {
            var at = Array.FindIndex(tiers, t => t.UpTo is null || unit <= t.UpTo);
            sum += Number(tiers[at].Unit);
            if (at > 0 && unit == tiers[at - 1].UpTo + 1)
                sum += Number(tiers[at].Flat);
        }

        return sum;
    }

    private static string Nth(ushort[] numbers, int i) =>
        (numbers.Length == 0 ? i : numbers[i % numbers.Length]).ToString(CultureInfo.InvariantCulture);

    private static long Number(string? text) => text is null ? 0 : long.Parse(text, CultureInfo.InvariantCulture);

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
