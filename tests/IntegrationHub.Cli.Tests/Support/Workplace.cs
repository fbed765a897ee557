namespace IntegrationHub.Cli.Tests.Support;

/// <summary>A home of its own for a test, and the program run in it.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hub-cli-");

    public Workplace() => Variables["HUB_HOME"] = Home;

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public string Home => Path.Combine(_folder.FullName, "home");

    public string Notice => $"No STRIPE_SECRET_KEY: using the embedded sandbox; its shop is kept in {Path.Combine(Home, "sandbox")}.\n";

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public Task<Ran> HubAsync(params string[] arguments) => HubWithInputAsync("", arguments);

    public async Task<Ran> HubWithInputAsync(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        return await process.EndAsync(input);
    }

    public HubProcess Start(params string[] arguments) => HubProcess.Start(Variables, arguments);

    public void Dispose() => _folder.Delete(recursive: true);
}
