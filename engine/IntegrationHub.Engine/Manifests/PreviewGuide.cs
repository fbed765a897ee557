namespace IntegrationHub.Engine.Manifests;

/// <summary>How a write is put into words before it happens.</summary>
/// <param name="Says">A Handlebars template over <c>input</c>, <c>present</c> and both merged, the input first.</param>
/// <param name="Reads">The reads that show the present state; the first whose fields are given is used.</param>
public sealed record PreviewGuide(string Says, IReadOnlyList<PresentRead> Reads);
