using System.Security.Cryptography;
using System.Text;
using IntegrationHub.Engine.Catalog.Kept;
using IntegrationHub.JsonSchema;

namespace IntegrationHub.Engine.Catalog;

/// <summary>
/// Keeps what a faultless catalog was read into, so that the next start need not read YAML again. The name of what is
/// kept is the digest of every catalog file and of this program: a changed byte is another name.
/// </summary>
/// <param name="folder">Where it is kept; made when something is first kept. Only its owner may be able to write there.</param>
/// <param name="program">What stands for this program in the digest: another one may read the same files otherwise.</param>
public sealed class CatalogCache(string folder, string program)
{
    private const int MostKept = 4;
    private const string Ending = ".catalog";

    /// <summary>Keeps catalogs for the very program that runs.</summary>
    /// <param name="folder">Where they are kept.</param>
    public CatalogCache(string folder)
        : this(folder, ThisProgram)
    {
    }

    // What reads the files, and what checks them.
    private static string ThisProgram => $"{typeof(CatalogCache).Module.ModuleVersionId} {typeof(CompiledSchema).Module.ModuleVersionId}";

    /// <summary>The digest of a catalog folder as it stands: names and contents of its YAML files.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be read.</exception>
    internal string Digest(string directory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(program));
        hash.AppendData([0]);
        foreach (var path in new CatalogFiles(directory).Yaml.Select(file => file.FullName))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(directory, path)));
            hash.AppendData([0]);
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What is kept under a digest; null when that is nothing, or nothing that can be used.</summary>
    internal KeptCatalog? Read(string digest)
    {
        try
        {
            return KeptCatalog.FromBytes(File.ReadAllBytes(PathOf(digest)), digest);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a catalog. What cannot be kept is read anew next time.</summary>
    internal void Keep(string digest, KeptCatalog catalog)
    {
        try
        {
            MakeFolder();
            var unfinished = Path.Combine(folder, $"{Path.GetRandomFileName()}.tmp");
            File.WriteAllBytes(unfinished, catalog.ToBytes(digest));
            File.Move(unfinished, PathOf(digest), overwrite: true);
            foreach (var old in new DirectoryInfo(folder).GetFiles($"*{Ending}*").OrderByDescending(f => f.LastWriteTimeUtc).Skip(MostKept)) old.Delete();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A start that reads YAML is slower and no worse.
        }
    }

    private string PathOf(string digest) => Path.Combine(folder, digest + Ending);

    private void MakeFolder()
    {
        const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

        // One at a time: only the last folder of a path gets the mode that is asked for.
        foreach (var made in new[] { Path.GetDirectoryName(Path.GetFullPath(folder))!, folder })
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(made);
            else Directory.CreateDirectory(made, ownerOnly);
        }
    }
}
