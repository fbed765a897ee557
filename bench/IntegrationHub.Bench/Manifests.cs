using System.Globalization;

namespace IntegrationHub.Bench;

/// <summary>The shipped catalog, and one of as many manifests as the service has operations.</summary>
internal static class Manifests
{
    /// <summary>The shipped catalog.</summary>
    public static string Shipped { get; } = Path.Combine(Root(), "catalog");

    /// <summary>Makes a catalog of that many manifests: the shipped ones, copied under other names until there are enough.</summary>
    public static void Copy(int count, string folder)
    {
        var integration = Directory.GetDirectories(Shipped)[0];
        var made = Directory.CreateDirectory(Path.Combine(folder, Path.GetFileName(integration))).FullName;
        foreach (var shared in Directory.GetFiles(integration)) File.Copy(shared, Path.Combine(made, Path.GetFileName(shared)));
        string[] files = [.. Directory.GetDirectories(integration).SelectMany(Directory.GetFiles).Order(StringComparer.Ordinal)];
        for (var i = 0; i < count; i++)
        {
            var file = files[i % files.Length];
            var group = Directory.CreateDirectory(Path.Combine(made, Path.GetFileName(Path.GetDirectoryName(file)!))).FullName;
            var name = Path.GetFileNameWithoutExtension(file);
            var copy = i < files.Length ? name : string.Create(CultureInfo.InvariantCulture, $"{name[..Math.Min(name.Length, 40)]}-{i / files.Length}");
            File.Copy(file, Path.Combine(group, $"{copy}.yaml"));
        }
    }

    private static string Root()
    {
        for (var at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "IntegrationHub.sln"))) return at;
        }

        throw new DirectoryNotFoundException($"No IntegrationHub.sln above {AppContext.BaseDirectory}; run the benchmarks from a checkout.");
    }
}
