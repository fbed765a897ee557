using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Facts.Rules;

/// <summary>What is left out is a field the service has, and is not declared all the same.</summary>
internal sealed class LeftOutIsThereRule : IFactsRule
{
    public IEnumerable<Finding> Check(ComparedManifest compared)
    {
        string[] declared = [.. compared.Fields.Where(one => one.Field.Name.Length > 0).Select(one => one.Path)];
        foreach (var (entry, pointer) in LeftOutEntry.Of(compared.File.Manifest.LeftOut))
        {
            if (!compared.Operation.FieldPaths.Any(path => LeftOut.Covers(entry, path)))
                yield return FactsMessages.NothingToLeaveOut(compared, entry, pointer);
            if (declared.FirstOrDefault(path => LeftOut.Covers(entry, path)) is { } both)
                yield return FactsMessages.LeftOutAndDeclared(compared, entry, pointer, Find(compared, both));
        }

        // The integration's word holds for every endpoint; the one that goes against it is where to say so.
        foreach (var (entry, pointer) in LeftOutEntry.Of(compared.File.Integration.Manifest.LeftOut))
        {
            if (declared.FirstOrDefault(path => LeftOut.Covers(entry, path)) is { } both)
                yield return FactsMessages.LeftOutEverywhere(compared, pointer, Find(compared, both));
        }
    }

    private static ComparedField Find(ComparedManifest compared, string path) =>
        compared.Fields.First(one => one.Path == path && one.Field.Name.Length > 0);
}
