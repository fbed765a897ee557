using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace IntegrationHub.Engine.Catalog;

/// <summary>
/// Keeps what a faultless catalog was read into, so that the next start need not read YAML again. The name of what is
/// kept is the digest of every catalog file and of this program: a changed byte is another name.
/// </summary>
/// <param name="folder">Where it is kept; made when something is first kept. Only its owner may be able to write there.</param>
public sealed class CatalogCache(string folder)
{
    private const int MostKept = 4;
    private const string Ending = ".catalog.json";

    /// <summary>The digest of a catalog folder as it stands: names and contents of its YAML files.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be read.</exception>
    internal static string Digest(string directory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(CatalogCache).Module.ModuleVersionId.ToByteArray());
        foreach (var path in new CatalogFiles(directory).Yaml.Select(file => file.FullName))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(directory, path)));
            hash.AppendData([0]);
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What is kept under a digest; null when that is nothing, or nothing that can be used.</summary>
    internal CachedCatalog? Read(string digest)
    {
        try
        {
            using var stream = File.OpenRead(PathOf(digest));
            return JsonSerializer.Deserialize(stream, CatalogJson.Default.CachedCatalog) is { Integrations: not null, Endpoints: not null } kept ? kept : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps a catalog. What cannot be kept is read anew next time.</summary>
    internal void Keep(string digest, CachedCatalog catalog)
    {
        try
        {
            MakeFolder();
            var unfinished = Path.Combine(folder, $"{Path.GetRandomFileName()}.tmp");
            File.WriteAllBytes(unfinished, JsonSerializer.SerializeToUtf8Bytes(catalog, CatalogJson.Default.CachedCatalog));
            File.Move(unfinished, PathOf(digest), overwrite: true);
            foreach (var old in new DirectoryInfo(folder).GetFiles($"*{Ending}").OrderByDescending(f => f.LastWriteTimeUtc).Skip(MostKept)) old.Delete();
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
