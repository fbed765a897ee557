using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Facts.Rules;

/// <summary>A manifest expects what the service answers with.</summary>
internal sealed class ReturnsMatchesRule : IFactsRule
{
    public IEnumerable<Finding> Check(ComparedManifest compared)
    {
        if (compared.Returns is { } returns && returns != compared.File.Manifest.Returns) yield return FactsMessages.OtherAnswer(compared, returns);
    }
}
