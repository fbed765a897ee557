using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>No two parts have one name, so that a name tells what decided.</summary>
internal sealed class NamesAreDistinctLint : IPolicyLint
{
    public IEnumerable<Finding> Check(PolicyDraft draft) => draft.AllParts
        .GroupBy(part => part.Name, StringComparer.Ordinal)
        .SelectMany(same => same.Skip(1).Select(part => PolicyMessages.NameTwice(draft, part, same.First())));
}
