using System.Text.Json;

namespace IntegrationHub.Engine.Manifests;

/// <summary>How a write is put into words before it happens.</summary>
/// <param name="Says">A Handlebars template over <c>input</c>, <c>present</c> and both merged, the input first.</param>
/// <param name="Read">The tool that shows the present state; none when null.</param>
/// <param name="With">The input of that read: literals, or <c>$field</c> for a field of this input.</param>
public sealed record PreviewGuide(string Says, string? Read, IReadOnlyDictionary<string, JsonElement> With);
