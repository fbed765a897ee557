namespace IntegrationHub.Sandbox.Tests.Support;

/// <summary>Where the tests run from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "IntegrationHub.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("IntegrationHub.sln was not found in any folder above " + AppContext.BaseDirectory);
    }
}
