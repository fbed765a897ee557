using IntegrationHub.Engine.Policies;

namespace IntegrationHub.Engine.Tests.Fakes;

/// <summary>The default policy, until a test says otherwise.</summary>
internal sealed class FakePolicy : IPolicy, IPolicies
{
    /// <summary>The class every tool gets; the default policy's when null.</summary>
    public PolicyClass? Always { get; set; }

    public string Version { get; set; } = "test-1";

    public IPolicy Current => this;

    public PolicyState State => new(Version);

    public PolicyDecision Decide(PolicyCase asked) =>
        Always is { } always ? new(always, "the test says so") : new DefaultPolicy().Decide(asked);
}
