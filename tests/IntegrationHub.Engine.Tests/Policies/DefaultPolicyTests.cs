using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Policies;

public class DefaultPolicyTests
{
    [Theory]
    [InlineData("stripe_get_customer", HubEnvironment.Live, PolicyClass.Allow, "reads are allowed")]
    [InlineData("stripe_create_customer", HubEnvironment.Live, PolicyClass.Confirm, "writes are confirmed")]
    [InlineData("stripe_create_refund", HubEnvironment.Sandbox, PolicyClass.Confirm, "writes are confirmed")]
    [InlineData("stripe_create_refund", HubEnvironment.Test, PolicyClass.Confirm, "writes are confirmed")]
    [InlineData("stripe_create_refund", HubEnvironment.Live, PolicyClass.Approve, "in live, a write that moves money or cannot be undone needs a person")]
    [InlineData("stripe_cancel_subscription", HubEnvironment.Live, PolicyClass.Approve, "in live, a write that moves money or cannot be undone needs a person")]
    public void Who_has_to_agree_follows_from_risk_and_environment(string tool, HubEnvironment environment, PolicyClass needs, string rule) =>
        Assert.Equal(new(needs, rule), new DefaultPolicy().Decide(new(TestHub.Catalog.Find(tool)!, environment, "one", LedgerActor.LocalAgent)));

    [Theory]
    [InlineData(EndpointMode.Read, false, true, Risk.Read)]
    [InlineData(EndpointMode.Write, false, true, Risk.Write)]
    [InlineData(EndpointMode.Write, true, true, Risk.Destructive)]
    [InlineData(EndpointMode.Write, false, false, Risk.Destructive)]
    [InlineData(EndpointMode.Write, true, false, Risk.Destructive)]
    public void What_moves_money_or_cannot_be_undone_is_destructive(EndpointMode mode, bool movesMoney, bool reversible, Risk risk) => Assert.Equal(
        risk, RiskRule.Of(TestHub.Catalog.Find("stripe_create_refund")!.Manifest with { Mode = mode, Effect = new(movesMoney, reversible, "nobody") }));
}
