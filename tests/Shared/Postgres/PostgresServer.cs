using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace IntegrationHub.Tests.Postgres;

/// <summary>A PostgreSQL server of the tests' own: on a free port, with a folder of its own, as the user postgres where the tests run as root.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    // The shell ends the server when it is told to, or when the tests are gone and its input with them, however they ended.
    private const string Keeper =
        """
        "$@" & server=$!
        read -r word
        kill -INT $server; wait $server
        [ "$word" = keep ] || rm -rf "$0"
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<PostgresServer>> ForAll = new(() => StartNewAsync());

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hub-postgres-");
    private readonly int _port = FreePort();
    private readonly string _binaries;
    private readonly bool _isDurable;
    private Process? _process;
    private int _places;

    private PostgresServer(string binaries, bool isDurable) => (_binaries, _isDurable) = (binaries, isDurable);

    /// <summary>The server that the tests of one assembly share. It ends with their process.</summary>
    public static Task<PostgresServer> SharedAsync() => ForAll.Value;

    /// <summary>Starts a server for one test that stops it on purpose.</summary>
    /// <param name="isDurable">Whether a commit waits for the disk, as it does in earnest.</param>
    public static async Task<PostgresServer> StartNewAsync(bool isDurable = false)
    {
        var server = new PostgresServer(FindBinaries(), isDurable);
        await server.MakeAsync();
        await server.StartAsync();
        return server;
    }

    /// <summary>A new, empty place for a store, as the text behind <c>postgres:</c>. A schema of one database, because a database is slow to make.</summary>
    public async Task<string> NewPlaceAsync()
    {
        var name = $"place_{Interlocked.Increment(ref _places)}";
        await using var connection = new NpgsqlConnection(Address);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE SCHEMA {name}", connection);
        await create.ExecuteNonQueryAsync();
        return $"{Address};Search Path={name}";
    }

    /// <summary>Starts it, or starts it again, and waits until it answers.</summary>
    public async Task StartAsync()
    {
        string[] settings = _isDurable ? [] : ["-c", "fsync=off"];
        string[] line = [.. AsItsUser("postgres"), "-D", Data, "-p", Port, "-h", "127.0.0.1", "-k", _folder.FullName, "-c", "max_connections=400", .. settings];
        _process = Run("sh", ["-c", Keeper, _folder.FullName, .. line]);
        var waited = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (waited.Elapsed > Patience) throw new InvalidOperationException("PostgreSQL did not start.");
            await Task.Delay(50);
        }
    }

    /// <summary>Stops it as an operator would: transactions that are under way are undone, and what was committed is kept.</summary>
    public Task StopAsync() => EndAsync("keep\n");

    public async ValueTask DisposeAsync()
    {
        if (_process is null) _folder.Delete(recursive: true);
        else await EndAsync("");
    }

    private async Task EndAsync(string word)
    {
        await _process!.StandardInput.WriteAsync(word);
        _process.StandardInput.Close();
        using var enough = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(enough.Token);
        _process.Dispose();
        _process = null;
    }

    private string Data => Path.Combine(_folder.FullName, "data");

    private string Port => _port.ToString(CultureInfo.InvariantCulture);

    private static string FindBinaries()
    {
        var packaged = new DirectoryInfo("/usr/lib/postgresql");
        var folders = packaged.Exists ? packaged.GetDirectories().OrderByDescending(d => d.Name.Length).ThenByDescending(d => d.Name, StringComparer.Ordinal).Select(d => Path.Combine(d.FullName, "bin")) : [];
        return folders.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException("These tests start a PostgreSQL server of their own, and its programs are not here. Run: apt-get install postgresql");
    }

    private async Task MakeAsync()
    {
        if (Environment.UserName == "root")
        {
            using var own = Process.Start("chown", ["postgres", _folder.FullName])!;
            await own.WaitForExitAsync();
        }

        string[] line = [.. AsItsUser("initdb"), "-D", Data, "-U", "hub", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
        using var init = Run(line[0], line.Skip(1));
        await init.WaitForExitAsync();
        if (init.ExitCode != 0) throw new InvalidOperationException("initdb failed, so these tests have no PostgreSQL server. Run: apt-get install postgresql");
    }

    private string[] AsItsUser(string program)
    {
        var path = Path.Combine(_binaries, program);
        return Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", path] : [path];
    }

    private Process Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(Address);
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private string Address => $"Host=127.0.0.1;Port={Port};Database=postgres;Username=hub";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
