using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Policies;

/// <summary>Decides who has to agree. It never changes; another policy takes its place.</summary>
public interface IPolicy
{
    /// <summary>Names this policy's content; it changes when the policy does, and open proposals die with it.</summary>
    string Version { get; }

    /// <summary>Decides on one call by its rules, before anything is read.</summary>
    PolicyDecision Decide(PolicyCase asked);

    /// <summary>Decides on one write by all it says: rules, lists of customers and limits.</summary>
    /// <param name="asked">The write.</param>
    /// <param name="facts">What is known of it.</param>
    PolicyRuling Weigh(PolicyCase asked, CallFacts facts) => new(Decide(asked), []);

    /// <summary>The limits that one read has to keep.</summary>
    /// <param name="asked">The read.</param>
    IReadOnlyList<LimitBound> ReadBounds(PolicyCase asked) => [];

    /// <summary>The first moment whose reads any limit still counts.</summary>
    DateTimeOffset ReadsCountFrom(DateTimeOffset now) => now;
}
