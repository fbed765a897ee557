using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Permissions;

/// <summary>Which tools a key can't be used for, by what is known of it.</summary>
public sealed class Availability
{
    private readonly HashSet<(string Permission, EndpointMode Access)> _lacking;

    /// <summary>Judges by what was learnt.</summary>
    public Availability(IEnumerable<LearntAccess> learnt) =>
        _lacking = [.. learnt.Where(known => !known.IsGiven).Select(known => (known.Permission, known.Access))];

    /// <summary>Nothing is known to be missing.</summary>
    public static Availability Everything { get; } = new([]);

    /// <summary>The permission that a tool needs and the key lacks, as <c>refunds write</c>; null when none is known to be missing.</summary>
    /// <remarks>A permission to write holds the one to read: a key that may not read may not write either.</remarks>
    public string? Lacking(Tool tool) =>
        _lacking.Count > 0 && (Lacks(tool, tool.Manifest.Mode) || Lacks(tool, EndpointMode.Read)) ? $"{tool.Manifest.Permission} {Names.Of(tool.Manifest.Mode)}" : null;

    /// <summary>Why a tool is not available, for a list or a description; null when it is. What its preview has to read counts too.</summary>
    public string? Of(Tool tool, ToolCatalog catalog)
    {
        if (_lacking.Count == 0) return null;
        var missing = Lacking(tool);
        if (missing is null && tool.Manifest.Preview?.Reads is { Count: > 0 } reads)
        {
            string?[] unseen = [.. reads.Select(read => catalog.Find(read.Tool) is { } known ? Lacking(known) : null)];
            if (unseen.All(lacking => lacking is not null)) missing = unseen[0];
        }

        return missing is null ? null : $"the key has no {missing}";
    }

    private bool Lacks(Tool tool, EndpointMode access) => _lacking.Contains((tool.Manifest.Permission, access));
}
