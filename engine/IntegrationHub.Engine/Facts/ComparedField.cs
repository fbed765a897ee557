using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Facts;

/// <summary>A field of a manifest, or the items of one, beside what the service says of it.</summary>
/// <param name="Field">What the manifest says.</param>
/// <param name="Facts">What the service says.</param>
/// <param name="Path">Its path with dots; a list adds nothing to it.</param>
/// <param name="Pointer">The JSON Pointer of its place in the file.</param>
internal sealed record ComparedField(Field Field, FactsValue Facts, string Path, string Pointer)
{
    /// <summary>The kind of value the manifest means, of those the service takes; null when it takes no such value.</summary>
    public FactsValue? Branch { get; } = TypeFit.Branch(Field, Facts);

    /// <summary>What messages call it.</summary>
    public string Name => Field.Name.Length == 0 ? $"each of {Path}" : Path;
}
