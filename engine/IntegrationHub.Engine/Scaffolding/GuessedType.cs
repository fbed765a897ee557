using IntegrationHub.Engine.Facts;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Scaffolding;

/// <summary>The type a new field is given.</summary>
/// <param name="Type">The type.</param>
/// <param name="Branch">The kind of value it stands for, of those the service takes.</param>
internal sealed record GuessedType(FieldType Type, FactsValue Branch);
