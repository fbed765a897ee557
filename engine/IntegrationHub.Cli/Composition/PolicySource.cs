using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Live;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Files;

namespace IntegrationHub.Cli.Composition;

/// <summary>Where a command's policy is read from.</summary>
/// <param name="File">The file.</param>
/// <param name="IsNamed">Whether somebody named it, so that it has to be there.</param>
internal sealed record PolicySource(string File, bool IsNamed)
{
    /// <summary>The named file, or <c>policy.yaml</c> in the hub's home. Reads nothing yet.</summary>
    public static PolicySource Find(Settings settings, Surroundings around) =>
        settings.Policy is { } named ? new(Path.GetFullPath(named), true) : new(HubHome.Of(around).Policy, false);

    /// <summary>Whether a policy is given at all.</summary>
    public bool IsGiven => IsNamed || System.IO.File.Exists(File);

    /// <summary>Reads the file.</summary>
    public PolicyLoadResult Read(ToolCatalog catalog) => PolicyReader.Read(File, catalog);

    /// <summary>Reads it, or says in one error everything that is wrong with it. Without a file the default policy decides.</summary>
    public HubResult<LivePolicy> Load(ToolCatalog catalog, TimeProvider time)
    {
        if (!IsGiven) return new LivePolicy(new DefaultPolicy(), null, time);
        var (policy, findings) = Read(catalog);
        return policy is not null ? new LivePolicy(policy, File, time) : ConnectionErrors.BadPolicy(File, findings);
    }
}
