using System.Text;
using IntegrationHub.Cli.Tests.Support;

namespace IntegrationHub.Cli.Tests.Connections;

/// <summary>A home of its own, the command line run in it in this process, and everything that was ever printed there.</summary>
internal sealed class KeyHome : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hub-keys-");
    private readonly StringBuilder _printed = new();

    public KeyHome() => Variables["HUB_HOME"] = Home;

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>What a person types when asked; null when nobody is at a terminal.</summary>
    public string? Typed { get; set; }

    public string Home => Path.Combine(_folder.FullName, "home");

    public string MasterKey => Path.Combine(Home, "master.key");

    public Task<Ran> RunAsync(params string[] arguments) => WithInputAsync("", arguments);

    /// <summary>Keeps a key. Where there is no service to try it, it is not tried.</summary>
    public Task<Ran> ConnectAsync(string key, params string[] more)
    {
        string[] untested = Variables.ContainsKey("STRIPE_API_BASE") ? [] : ["--no-test"];
        return WithInputAsync(key + "\n", ["connect", "stripe", "--key-stdin", .. untested, .. more]);
    }

    public async Task<Ran> WithInputAsync(string input, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var around = Here.With(output, error, input: input) with
        {
            Variable = name => Variables.GetValueOrDefault(name),
            AskSecret = prompt =>
            {
                if (Typed is not null) error.Write(prompt);
                return Typed;
            },
        };
        var exit = await HubCommandLine.RunAsync(arguments, around);
        _printed.Append(output).Append(error);
        return new Ran(exit, output.ToString(), error.ToString());
    }

    /// <summary>Holds every byte that was printed or stored to hold no part of a key that is worth anything.</summary>
    public void HoldsNowhere(string key)
    {
        var secret = key[8..^4];
        Assert.DoesNotContain(secret, _printed.ToString(), StringComparison.Ordinal);
        var files = Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var file in files) Assert.DoesNotContain(secret, Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
