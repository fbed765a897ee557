namespace IntegrationHub.Cli.Composition;

/// <summary>The folder that holds the hub's state. Made when something is first kept in it, for its owner only.</summary>
/// <param name="Path">The folder.</param>
internal sealed record HubHome(string Path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Database => System.IO.Path.Combine(Path, "hub.db");

    public string Policy => System.IO.Path.Combine(Path, "policy.yaml");

    public string SandboxFolder => System.IO.Path.Combine(Path, "sandbox");

    public string SandboxState => System.IO.Path.Combine(SandboxFolder, "state.jsonl");

    public string CatalogCache => System.IO.Path.Combine(Path, "cache");

    public static HubHome Of(Surroundings around) => new(System.IO.Path.GetFullPath(
        around.Variable("HUB_HOME") ?? System.IO.Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".integration-hub")));

    /// <summary>Makes the home and the sandbox's folder in it.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made.</exception>
    public void MakeSandboxFolder()
    {
        // One at a time: only the last folder of a path gets the mode that is asked for.
        foreach (var folder in new[] { Path, SandboxFolder })
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, OwnerOnly);
        }
    }
}
