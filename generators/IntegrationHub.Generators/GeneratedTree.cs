namespace IntegrationHub.Generators;

/// <summary>An output folder: written, or compared with what it should hold.</summary>
/// <remarks>
/// A folder that directly holds a generated file is the generators' own. A file in it that nothing generates is drift.
/// Writing removes such a file only if it says itself that it was generated; somebody else's file is never deleted.
/// </remarks>
public static class GeneratedTree
{
    /// <summary>Makes the folder hold exactly these files, leaving alone what is right and what others put there.</summary>
    /// <param name="directory">The output folder; made when it is not there.</param>
    /// <param name="files">What the generators gave.</param>
    /// <exception cref="IOException">The folder cannot be written. Files before the failing one are written.</exception>
    public static TreeChanges Write(string directory, IReadOnlyList<GeneratedFile> files)
    {
        List<string> written = [], removed = [];
        foreach (var file in files)
        {
            var path = Path.Combine(directory, file.Path);
            if (Read(path) == file.Content) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Content);
            written.Add(file.Path);
        }

        foreach (var stray in OwnedFolders.Strays(directory, files).Where(stray => stray.WasGenerated))
        {
            File.Delete(Path.Combine(directory, stray.Path));
            removed.Add(stray.Path);
        }

        return new(written, removed);
    }

    /// <summary>Compares the folder with these files. Changes nothing.</summary>
    /// <param name="directory">The output folder, as the user named it: the messages repeat it.</param>
    /// <param name="files">What the generators gave.</param>
    /// <returns>Every difference, sorted by path; none when the folder is right.</returns>
    public static IReadOnlyList<Drift> Check(string directory, IReadOnlyList<GeneratedFile> files)
    {
        List<Drift> drift = [];
        foreach (var file in files)
        {
            var found = Read(Path.Combine(directory, file.Path));
            if (found is null) drift.Add(DriftMessages.Missing(directory, file.Path));
            else if (found != file.Content) drift.Add(DriftMessages.Differs(directory, file.Path, found, file.Content));
        }

        drift.AddRange(OwnedFolders.Strays(directory, files).Select(stray => stray.WasGenerated
            ? DriftMessages.Stale(directory, stray.Path)
            : DriftMessages.Foreign(stray.Path, stray.Folder)));
        return [.. drift.OrderBy(d => d.Path, StringComparer.Ordinal)];
    }

    private static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}
