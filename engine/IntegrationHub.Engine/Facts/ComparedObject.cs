using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Facts;

/// <summary>The fields a manifest gives an object, beside those the service has there.</summary>
/// <param name="Path">Its path with dots; empty for the request itself.</param>
/// <param name="Pointer">The JSON Pointer of its place in the file.</param>
/// <param name="Fields">The manifest's fields, without those of the path.</param>
/// <param name="Facts">The service's fields, by name.</param>
internal sealed record ComparedObject(
    string Path, string Pointer, IReadOnlyList<Field> Fields, IReadOnlyDictionary<string, FactsValue> Facts)
{
    /// <summary>Whether it is the request itself.</summary>
    public bool IsRequest => Path.Length == 0;

    /// <summary>The path of a field of it.</summary>
    public string PathOf(string name) => IsRequest ? name : $"{Path}.{name}";

    /// <summary>The JSON Pointer of a field of the manifest.</summary>
    public string PointerOf(string name) => $"{Pointer}/fields/{name}";

    /// <summary>The manifest's field of that name, or null.</summary>
    public Field? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
