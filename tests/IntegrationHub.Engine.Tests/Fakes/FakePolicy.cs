using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Policies;

namespace IntegrationHub.Engine.Tests.Fakes;

/// <summary>The default policy, until a test says otherwise.</summary>
internal sealed class FakePolicy : IPolicy
{
    /// <summary>The class every tool gets; the default policy's when null.</summary>
    public PolicyClass? Always { get; set; }

    public string Version { get; set; } = "test-1";

    public PolicyDecision Decide(Tool tool, HubEnvironment environment) =>
        Always is { } always ? new(always, "the test says so") : new DefaultPolicy().Decide(tool, environment);
}
