using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Engine.Rules;

/// <summary>A preview's sentence is a template that compiles.</summary>
internal sealed class SentenceCompilesRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        if (file.Manifest.Preview is null) yield break;
        SentenceTemplate.Compile(file.Manifest.Preview.Says, out var why);
        if (why is not null)
            yield return file.Finding("IH0308", "/preview/says", $"the sentence is not a template: {why}. Helpers are money, minus, date, count, if, unless, each, with.");
    }
}
