using System.Text;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Cli.MasterKeys;

/// <summary>A file that holds a master key, readable by its owner only.</summary>
/// <param name="Path">The file.</param>
internal sealed record MasterKeyFile(string Path)
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = ~(Owner | UnixFileMode.UserExecute);

    public bool IsThere => File.Exists(Path);

    /// <summary>The key; refused when others can read it, since it is then no secret.</summary>
    public HubResult<MasterKey> Read()
    {
        try
        {
            if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(Path) is var mode && (mode & Others) != 0)
                return VaultErrors.Readable(Path, Octal(mode));
            return MasterKey.Read(File.ReadAllText(Path)) is { } key ? key : VaultErrors.NotAMasterKey(Path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return VaultErrors.Unusable(Path, fault.Message);
        }
    }

    /// <summary>Puts a key there. It is on the disk when this returns.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public void Write(MasterKey key)
    {
        // A file that is there would keep its mode.
        File.Delete(Path);
        using var file = Open(Path, FileMode.CreateNew);
        file.Write(Encoding.ASCII.GetBytes(key.Reveal() + "\n"));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Opens a file for this program alone; a new one is for its owner only.</summary>
    public static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open) options.UnixCreateMode = Owner;
        return new FileStream(path, options);
    }

    private static string Octal(UnixFileMode mode) => Convert.ToString((int)mode, 8).PadLeft(4, '0');
}
