using System.Globalization;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>A policy file of the right shape, with its places at hand, for lints to look at.</summary>
internal sealed class PolicyDraft
{
    private readonly SourceFile _source;
    private readonly SourceMap _root;

    public PolicyDraft(SourceFile source, SourceMap root, ToolCatalog catalog)
    {
        (_source, _root, Catalog) = (source, root, catalog);
        RuleParts = Parts("rules");
        Rules = [.. RuleParts.Select(PolicyBinder.Rule)];
        LimitParts = Parts("limits");
        CustomerParts = Parts("customers");
    }

    /// <summary>What it speaks of.</summary>
    public ToolCatalog Catalog { get; }

    /// <summary>Its rules, in the order of the file.</summary>
    public IReadOnlyList<PolicyRule> Rules { get; }

    /// <summary>The places of its rules, in the same order.</summary>
    public IReadOnlyList<PolicyPart> RuleParts { get; }

    /// <summary>The places of its limits.</summary>
    public IReadOnlyList<PolicyPart> LimitParts { get; }

    /// <summary>The places of its lists of customers.</summary>
    public IReadOnlyList<PolicyPart> CustomerParts { get; }

    /// <summary>Every part that has a name.</summary>
    public IEnumerable<PolicyPart> AllParts => [.. RuleParts, .. LimitParts, .. CustomerParts];

    /// <summary>A finding at the place of a JSON Pointer.</summary>
    public Finding Finding(string code, string pointer, string message)
    {
        var (at, length) = _root.Place(pointer);
        return new(code, message, _source.Path, at, length);
    }

    /// <summary>The policy it is. Ask for it only when no lint found anything.</summary>
    public FilePolicy ToPolicy(string digest) =>
        new(digest, Rules, [.. LimitParts.Select(PolicyBinder.Limit)], [.. CustomerParts.Select(PolicyBinder.Customers)]);

    private IReadOnlyList<PolicyPart> Parts(string key) =>
    [
        .. _root.Maps(key).Select((map, i) => new PolicyPart($"/{key}/{i.ToString(CultureInfo.InvariantCulture)}", map, PolicyBinder.Scope(map))),
    ];
}
