using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>A field and where it stands.</summary>
/// <param name="Field">The field.</param>
/// <param name="Pointer">The JSON Pointer of its place in the file.</param>
internal sealed record PlacedField(Field Field, string Pointer);
