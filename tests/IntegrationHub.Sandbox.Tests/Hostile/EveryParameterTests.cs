using Xunit.Abstractions;

namespace IntegrationHub.Sandbox.Tests.Hostile;

/// <summary>Sends what nobody should send to every declared parameter of every operation.</summary>
public sealed class EveryParameterTests(ITestOutputHelper output)
{
    [Fact]
    public void A_hostile_value_gets_an_object_as_Stripe_shows_it_or_an_error_in_Stripes_shape_and_never_a_500()
    {
        var walk = new HostileWalk();
        walk.Run(HostileShop.Operations);

        output.WriteLine($"{HostileShop.Operations.Count} operations, {walk.Asked} requests, {walk.Taken} taken. Not done by anything in the shop:");
        foreach (var line in walk.Undone.Order(StringComparer.Ordinal))
            output.WriteLine(line);
        foreach (var line in walk.Wrong.Order(StringComparer.Ordinal))
            output.WriteLine("WRONG " + line);
        Assert.Empty(walk.Wrong);
        Assert.True(walk.Undone.Count * 8 < HostileShop.Operations.Count, "too few operations can be done in the shop of this walk; furnish it with what they need");
        Assert.True(walk.Taken * 20 > walk.Asked, "hardly any request gets past the reading of its parameters");
    }
}
