namespace IntegrationHub.Storage.Tests;

/// <summary>A folder of its own for one test, which the test deletes.</summary>
internal sealed class TempFolder
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hub-store-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Delete() => Directory.Delete(Path, recursive: true);
}
