using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Policies;

/// <summary>One rule of a policy.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Why">The reason, if the file gives one.</param>
/// <param name="Scope">Which calls it speaks of.</param>
/// <param name="Class">Who has to agree to them.</param>
public sealed record PolicyRule(string Name, string? Why, PolicyScope Scope, PolicyClass Class)
{
    /// <summary>The rule in words, as previews, errors and the ledger tell it.</summary>
    public string Words => Why is null ? Name : $"{Name} ({Why.TrimEnd('.')})";

    /// <summary>Whether it decides on a call, if no other goes before. Nobody agrees to a read, so a rule that asks for agreement passes reads over.</summary>
    public bool Fits(PolicyCase asked) => Scope.Fits(asked) && SpeaksOf(asked.Tool.Manifest.Mode);

    /// <summary>Whether it decides on calls of that mode at all.</summary>
    public bool SpeaksOf(EndpointMode mode) => mode == EndpointMode.Write || Class is PolicyClass.Allow or PolicyClass.Deny;
}
