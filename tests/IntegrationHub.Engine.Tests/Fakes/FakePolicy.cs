using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Tests.Fakes;

/// <summary>The default policy, until a test says otherwise.</summary>
internal sealed class FakePolicy : IPolicy, IPolicies
{
    /// <summary>The class every tool gets; the default policy's when null.</summary>
    public PolicyClass? Always { get; set; }

    /// <summary>A policy of a file in the place of all that.</summary>
    public FilePolicy? File { get; set; }

    public string Version { get => File?.Version ?? field; set; } = DefaultPolicy.Name;

    public IPolicy Current => this;

    public PolicyState State => new(Version);

    public PolicyRuling Weigh(PolicyCase asked, CallFacts facts) => File?.Weigh(asked, facts) ?? new(Decide(asked), []);

    public IReadOnlyList<LimitBound> ReadBounds(PolicyCase asked) => File?.ReadBounds(asked) ?? [];

    public DateTimeOffset ReadsCountFrom(DateTimeOffset now) => File?.ReadsCountFrom(now) ?? now;

    public PolicyDecision Decide(PolicyCase asked) =>
        File is not null ? File.Decide(asked) : Always is { } always ? new(always, "the test says so") : new DefaultPolicy().Decide(asked);
}
