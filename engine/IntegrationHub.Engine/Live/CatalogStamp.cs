using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IntegrationHub.Engine.Live;

/// <summary>Tells cheaply, without reading a file, whether a catalog folder may have changed.</summary>
public static class CatalogStamp
{
    /// <summary>A word that differs when a file's name, size or time of change does.</summary>
    /// <param name="directory">The catalog folder. One that is not there has a stamp too.</param>
    public static string Of(string directory)
    {
        var found = new Catalog.CatalogFiles(directory);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in found.Yaml) hash.AppendData(Encoding.UTF8.GetBytes(Line(file)));
        foreach (var (link, _) in found.LinksBack) hash.AppendData(Encoding.UTF8.GetBytes($"{link}\n"));
        foreach (var (folder, why) in found.Closed) hash.AppendData(Encoding.UTF8.GetBytes($"{folder} {why}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Line(FileInfo file)
    {
        try
        {
            // A link changes when what it leads to does.
            var real = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            return string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {real.Length} {real.LastWriteTimeUtc.Ticks}\n");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"{file.FullName} {fault.Message}\n";
        }
    }
}
