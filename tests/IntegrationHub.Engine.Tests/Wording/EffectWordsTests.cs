using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Tests.Fakes;
using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Engine.Tests.Wording;

public class EffectWordsTests
{
    [Theory]
    [InlineData(true, false, "customer", "moves money, cannot be undone, the customer hears of it")]
    [InlineData(false, true, "nobody", "moves no money, can be undone, nobody hears of it")]
    public void A_write_says_what_it_does_to_the_world(bool movesMoney, bool reversible, string notifies, string words) => Assert.Equal(
        words, EffectWords.Of(TestHub.Catalog.Find(TestHub.Refund)!.Manifest with { Effect = new Effect(movesMoney, reversible, notifies) }));

    [Fact]
    public void A_read_changes_nothing() =>
        Assert.Equal("changes nothing", EffectWords.Of(TestHub.Catalog.Find("stripe_get_customer")!.Manifest));
}
