using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>Something a policy file of the right shape must still live up to.</summary>
internal interface IPolicyLint
{
    /// <summary>A finding for each place where it does not.</summary>
    IEnumerable<Finding> Check(PolicyDraft draft);
}
