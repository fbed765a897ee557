using System.Security.Cryptography;
using System.Text;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>Reads a policy file: its shape, and what it means in a catalog.</summary>
public static class PolicyReader
{
    private const int DigestLength = 12;

    private static readonly IReadOnlyList<IPolicyLint> Lints =
    [
        new NamesAreDistinctLint(), new NamedToolsAndGroupsExistLint(), new ScopesFitAToolLint(), new AgreementIsToWritesLint(), new RulesDecideLint(),
        new AmountsAreMoneyLint(), new LimitsCountSomethingLint(), new LimitsOfReadsCountLint(),
    ];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="catalog">What it speaks of.</param>
    /// <param name="relativeTo">The folder that findings name the file from; the working folder when null.</param>
    /// <returns>The policy, or every finding of it in one run.</returns>
    public static PolicyLoadResult Read(string path, ToolCatalog catalog, string? relativeTo = null)
    {
        var findings = new List<Finding>();
        var shown = ShownPath.Of(path, relativeTo ?? Environment.CurrentDirectory);
        if (SourceFile.Read(path, shown, findings) is not { } source
            || YamlReader.Read(source, findings) is not { } root
            || !ManifestShape.Policy.Check(source, root, findings, out _)
            || findings.Count > 0) return new(null, [.. findings.Order(Finding.ByPlace)]);

        var draft = new PolicyDraft(source, root, catalog);
        findings.AddRange(Lints.SelectMany(lint => lint.Check(draft)));
        return findings.Count > 0
            ? new(null, [.. findings.Order(Finding.ByPlace)])
            : new(draft.ToPolicy(Digest(source.Text)), []);
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..DigestLength];
}
