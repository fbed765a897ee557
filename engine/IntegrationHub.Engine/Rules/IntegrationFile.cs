using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>An <c>integration.yaml</c> of the right shape, with its text at hand.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Root">What it holds, with places.</param>
/// <param name="Integration">The service it describes.</param>
internal sealed record IntegrationFile(SourceFile Source, SourceMap Root, Integration Integration)
{
    /// <summary>A finding at the place of a JSON Pointer.</summary>
    public Finding Finding(string code, string pointer, string message)
    {
        var (at, length) = Root.Place(pointer);
        return new(code, message, Source.Path, at, length);
    }
}
