using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Calls;

/// <summary>A policy decision as it is shown.</summary>
/// <param name="Class"><c>allow</c>, <c>confirm</c>, <c>approve</c> or <c>deny</c>.</param>
/// <param name="Rule">The rule that decided, in words.</param>
/// <param name="Version">The version of the policy.</param>
public sealed record PolicyShown(string Class, string Rule, string Version)
{
    /// <summary>The limits that will count it, and what is left of them; null when there are none.</summary>
    public IReadOnlyList<LimitShown>? Limits { get; init; }
}
