using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>A part of a policy file that has a name and says which calls it speaks of.</summary>
/// <param name="Pointer">Its place in the file, as a JSON Pointer.</param>
/// <param name="Map">What it holds.</param>
/// <param name="Scope">Which calls it speaks of.</param>
internal sealed record PolicyPart(string Pointer, SourceMap Map, PolicyScope Scope)
{
    /// <summary>What it is called.</summary>
    public string Name => Map.Text("name");

    /// <summary>Where its name stands.</summary>
    public SourcePosition At => Map["name"]!.At;
}
