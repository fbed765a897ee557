using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Facts.Rules;

/// <summary>Something in which a manifest must agree with the service.</summary>
internal interface IFactsRule
{
    /// <summary>A finding for each place where it does not.</summary>
    /// <param name="compared">The manifest and the facts, side by side.</param>
    IEnumerable<Finding> Check(ComparedManifest compared);
}
